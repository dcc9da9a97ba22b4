using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Issuance.Authorities;
using Parley.Issuance.Names;
using Parley.Issuance.Roles;

namespace Parley.Cli.Commands.Authority;

/// <summary>
/// <c>parley authority sign</c>, and the same as <c>parley request sign</c>: signs a request by an explicit policy.
/// </summary>
sealed class AuthoritySignCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly Argument<string> _folder = AuthorityOptions.Folder();

    readonly Option<string> _authority = new("--authority")
    {
        Description = "The folder of the authority.",
        HelpName = "FOLDER",
        Required = true,
    };

    readonly Argument<string> _request = new("request")
    {
        Description = "The file with the request, in PEM or DER.",
        HelpName = "REQUEST",
    };

    readonly Option<string?> _role = AuthorityOptions.Role("What the certificate is for");

    readonly Option<string[]> _name = new("--name")
    {
        Description = $"Add a name that the request lacks: {CertificateName.Forms}; may be given again.",
        HelpName = "NAME",
    };

    readonly Option<string?> _days = AuthorityOptions.Days();

    readonly Option<bool> _leaveOut = new("--leave-out")
    {
        Description = "Sign without the names that are not given. Default: then nothing is signed.",
    };

    readonly Option<string?> _into = new("--into")
    {
        Description = "Write the chain to this file. Default: REQUEST with the ending .pem.",
        HelpName = "FILE",
    };

    readonly KeyPassword _password = new();
    readonly bool _isRequestVerb;

    internal AuthoritySignCommand(CommandEnvironment environment, bool isRequestVerb)
        : base(
            "sign",
            "Sign a request by an authority of one's own. Nothing is copied unseen: what was "
                + "asked and is given otherwise is told.")
    {
        (_environment, _isRequestVerb) = (environment, isRequestVerb);
        if (!isRequestVerb)
            Add(_folder);
        Add(_request);
        if (isRequestVerb)
            Add(_authority);
        _role.Required = true;
        _role.CompletionSources.Add(_ => RoleCatalogue.Names);
        foreach (var option in new Option[] { _role, _name, _days, _leaveOut, _into })
            Add(option);
        _password.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
        Examples = isRequestVerb
            ? [new("parley request sign imp1.csr --authority pki --role xmpp", "writes the chain for the server to imp1.pem")]
            : [new("parley authority sign pki imp1.csr --role xmpp --password-file pki.pass", "writes the chain for the server to imp1.pem")];
    }

    public ImmutableArray<CommandExample> Examples { get; }

    int Run(ParseResult parsed)
    {
        var folder = _isRequestVerb ? parsed.GetRequiredValue(_authority) : parsed.GetRequiredValue(_folder);
        if (!TryReadTerms(parsed, out var terms, out var error)
            || !RequestFile.TryRead(parsed.GetRequiredValue(_request), _environment.OpenInput, out var request, out error)
            || !_password.TryRead(parsed, _environment, isNew: false, out var password, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            var chain = parsed.GetValue(_into) ?? Path.ChangeExtension(parsed.GetRequiredValue(_request), ".pem");
            var signing = new Signing(_environment, folder, password, chain, _output.Overwrites(parsed));
            if (!signing.TryRun((authority, now) => authority.Decide(request, terms, now), out var report, out error))
                return error.Report(_environment);
            report.Write(parsed, _environment, _output, writer);
            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return report.Certificate is null ? ExitCode.Findings : ExitCode.Sound;
        }
    }

    bool TryReadTerms(
        ParseResult parsed, [NotNullWhen(true)] out SigningTerms? terms, [NotNullWhen(false)] out CommandError? error)
    {
        terms = null;
        if (!AuthorityOptions.TryReadRole(parsed.GetValue(_role)!, out var role, out error) // it is required
            || !AuthorityOptions.TryReadDays(parsed.GetValue(_days), out var days, out error)
            || !OptionValues.TryRead<string, CertificateName>(parsed.GetValue(_name), CertificateNameOption.TryRead, out var further, out error))
            return false;
        terms = new() { Role = role, Days = days, Further = further, LeavesOut = parsed.GetValue(_leaveOut) };
        return true;
    }
}
