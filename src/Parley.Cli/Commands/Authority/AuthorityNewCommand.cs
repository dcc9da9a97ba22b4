using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Identity;
using Parley.Cli.Commands.Cert;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Issuance.Authorities;
using Parley.Issuance.Keys;
using Parley.Issuance.Names;

namespace Parley.Cli.Commands.Authority;

/// <summary><c>parley authority new</c>: a root and an issuing authority in a new folder.</summary>
sealed class AuthorityNewCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly Argument<string> _folder = AuthorityOptions.Folder();

    readonly Option<string> _name = new("--name")
    {
        Description = "Whose authority it is; it stands in its names.",
        HelpName = "NAME",
        Required = true,
    };

    readonly Option<string?> _subject = new("--subject")
    {
        Description = "Further fields of its subjects: \"C=DE, O=Example GmbH\".",
        HelpName = "FIELDS",
    };

    readonly Option<string?> _url = new("--url")
    {
        Description =
            "Where its lists, answers and certificates will be served: http://HOST[:PORT][/PATH]. Default: "
                + "certificates say nothing of that.",
        HelpName = "ADDRESS",
    };

    readonly Option<string[]> _permit = new("--permit")
    {
        Description = "Certify names in this domain only; may be given again. Default: any name.",
        HelpName = "DOMAIN",
    };

    readonly Option<string> _key = new("--key")
    {
        Description = $"The kind of both keys: {string.Join(", ", KeyKinds.Words)}.", HelpName = "KIND",
        DefaultValueFactory = _ => KeyKind.Rsa3072.Word(),
    };

    readonly KeyPassword _password = new();

    readonly Option<string?> _rootPassword = new("--root-password-file")
    {
        Description = "A password of its own for the root's key. Default: the same.",
        HelpName = "FILE",
    };

    internal AuthorityNewCommand(CommandEnvironment environment)
        : base("new", "Make a root and an issuing authority below it, in a new folder.")
    {
        _environment = environment;
        Add(_folder);
        _key.AcceptOnlyFromAmong([.. KeyKinds.Words]);
        foreach (var option in new Option[] { _name, _subject, _url, _permit, _key })
            Add(option);
        _password.AddTo(this);
        Add(_rootPassword);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley authority new pki --name Example --url http://pki.example.com --permit example.com --password-file pki.pass",
            "for one domain, with lists and answers"),
        new("parley authority new lab --name Lab --key p-256 --no-password", "for a laboratory"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await Task.Yield(); // a signal is heard while keys are made
        var folder = parsed.GetRequiredValue(_folder);
        if (!TryReadWanted(parsed, out var wanted, out var error)
            || !_password.TryRead(parsed, _environment, isNew: true, out var password, out error)
            || !PasswordFile.TryRead(parsed.GetValue(_rootPassword), out var rootPassword, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            var now = _environment.Time.GetUtcNow();
            if (!AuthorityMaker.TryMake(folder, wanted, rootPassword ?? password, password, now, out var why))
            {
                return CommandError.Usage(
                    $"the folder {Quotation.Of(folder)} cannot be made an authority: {why}", "name a new folder")
                    .Report(_environment);
            }

            if (!AuthorityOptions.TryRead(folder, out var authority, out error))
                return error.Report(_environment);
            using (authority)
            {
                var report = AuthorityReport.Of(authority, folder, authority.Certificates, now);
                report.Write(parsed, _environment, _output, writer, [
                    MarkedLine.Of("✓", $"The authority {wanted.Name} is in {folder}"),
                    MarkedLine.Of(
                        "→",
                        $"Bring {Path.Combine(folder, "root.pem")} to every client ('parley trust kit'), then keep root.key elsewhere: "
                            + "only 'crl --root' and the revocation of the issuing authority need it."),
                    MarkedLine.Of(" ", "It is for clients that are all your own. docs/authority.md says what it is not for."),
                ]);
            }

            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }

    bool TryReadWanted(
        ParseResult parsed, [NotNullWhen(true)] out NewAuthority? wanted, [NotNullWhen(false)] out CommandError? error)
    {
        wanted = null;
        var name = parsed.GetRequiredValue(_name);
        var subject = SubjectName.Empty;
        error = name.Length is 0 or > NewAuthority.MaximumName || !SubjectName.TryMake([("CN", name)], out _, out _)
            ? CommandError.Usage(
                $"--name {Quotation.Of(name)} cannot stand in the name of an authority",
                $"give at most {NewAuthority.MaximumName} letters")
            : parsed.GetValue(_subject) is { } text && !SubjectName.TryParse(text, out subject, out var why)
                ? CommandError.Usage($"--subject {Quotation.Of(text)} cannot be taken: {why}", "the form is \"C=DE, O=Example GmbH\"")
            : subject!.CommonName is not null ? CommandError.Usage("--subject has a common name, which --name makes", "leave CN out")
            : null;
        if (error is not null || !TryReadAddress(parsed.GetValue(_url), out var address, out error)
            || !OptionValues.TryRead<string, string>(parsed.GetValue(_permit), TryReadDomain, out var permitted, out error))
            return false;
        wanted = new()
        {
            Name = name,
            Subject = subject!,
            Address = address,
            Permitted = permitted,
            Key = KeyKinds.Of(parsed.GetRequiredValue(_key)),
        };
        return true;
    }

    static bool TryReadAddress(string? text, out string? address, [NotNullWhen(false)] out CommandError? error)
    {
        (address, error) = (text?.TrimEnd('/'), null);
        if (address is null)
            return true;
        // Over https a client would need what it is about to fetch (RFC 5280, 8).
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme != Uri.UriSchemeHttp
            || uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length > 0)
        {
            error = CommandError.Usage(
                $"--url {Quotation.Of(address)} is no plain http address",
                "lists and answers are signed and served over http: http://pki.example.com");
        }

        return error is null;
    }

    static bool TryReadDomain(string text, [NotNullWhen(true)] out string? domain, [NotNullWhen(false)] out CommandError? error)
    {
        error = DomainText.TryToAscii(text, out domain) && !AddressLiteral.TryParse(domain, out _) ? null
            : CommandError.Usage($"--permit {Quotation.Of(text)} is no domain", "give a domain such as example.com");
        return error is null;
    }
}
