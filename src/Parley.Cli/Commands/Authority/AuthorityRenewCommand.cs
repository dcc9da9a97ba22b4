using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Requests;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Issuance.Authorities;

namespace Parley.Cli.Commands.Authority;

/// <summary>
/// <c>parley authority renew</c>: a certificate that takes the place of another, with the same key or a new one.
/// </summary>
sealed class AuthorityRenewCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly Argument<string> _folder = AuthorityOptions.Folder();

    readonly Argument<string> _serial = new("serial")
    {
        Description = "The serial number of the certificate, or the beginning of it.",
        HelpName = "SERIAL",
    };

    readonly Option<string?> _request = new("--request")
    {
        Description = "A request with a new key. Default: the same key, subject and names.",
        HelpName = "FILE",
    };

    readonly Option<string?> _days = AuthorityOptions.Days();

    readonly Option<string> _into = new("--into")
    {
        Description = "Write the chain to this file.",
        HelpName = "FILE",
        Required = true,
    };

    readonly KeyPassword _password = new();

    internal AuthorityRenewCommand(CommandEnvironment environment)
        : base(
            "renew",
            "Issue a certificate that takes the place of another. The old one stays valid until it ends or is revoked.")
    {
        _environment = environment;
        Add(_folder);
        Add(_serial);
        foreach (var option in new Option[] { _request, _days, _into })
            Add(option);
        _password.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley authority renew pki 4A1F --into imp1.pem", "the same key, subject and names for longer"),
        new("parley authority renew pki 4A1F --request imp1-new.csr --into imp1.pem", "a new key"),
    ];

    int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_folder);
        CertificateRequest? request = null;
        if (!AuthorityOptions.TryReadDays(parsed.GetValue(_days), out var days, out var error)
            || (parsed.GetValue(_request) is { } file && !RequestFile.TryRead(file, _environment.OpenInput, out request, out error))
            || !TryFind(folder, parsed.GetRequiredValue(_serial), out var old, out error)
            || !AuthorityOptions.TryReadRole(old.Role, out var role, out error)
            || !_password.TryRead(parsed, _environment, isNew: false, out var password, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            var terms = new SigningTerms { Role = role, Days = days };
            var signing = new Signing(_environment, folder, password, parsed.GetRequiredValue(_into), _output.Overwrites(parsed));
            if (!signing.TryRun(
                (authority, now) => request is null
                    ? authority.DecideRenewal(old, terms, now)
                    : authority.Decide(request, terms, now) with { Renews = old.Serial },
                out var report, out error))
                return error.Report(_environment);
            report.Write(parsed, _environment, _output, writer);
            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return report.Certificate is null ? ExitCode.Findings : ExitCode.Sound;
        }
    }

    static bool TryFind(
        string folder, string serial, [NotNullWhen(true)] out IssuedCertificate? certificate,
        [NotNullWhen(false)] out CommandError? error)
    {
        certificate = null;
        if (!AuthorityOptions.TryRead(folder, out var authority, out error))
            return false;
        using (authority)
        {
            if (!AuthorityOptions.TryFind(authority, serial, out certificate, out error))
                return false;
            error = certificate.By == AuthorityLevel.Root
                ? CommandError.Usage(
                    "the authority itself is not renewed",
                    "make a new one in good time, and bring its root to the clients before it signs anything")
                : null;
            return error is null;
        }
    }
}
