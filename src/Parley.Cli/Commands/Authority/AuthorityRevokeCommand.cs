using System.Collections.Immutable;
using System.CommandLine;
using Parley.Certificates.Revocation;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Issuance.Authorities;

namespace Parley.Cli.Commands.Authority;

/// <summary><c>parley authority revoke</c>: a certificate counts for nothing any more, and the list says so.</summary>
sealed class AuthorityRevokeCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly Argument<string> _folder = AuthorityOptions.Folder();

    readonly Argument<string> _serial = new("serial")
    {
        Description = "The serial number of the certificate, or the beginning of it.",
        HelpName = "SERIAL",
    };

    readonly Option<string> _reason = new("--reason")
    {
        Description = $"Why: {string.Join(", ", ReasonWord.Words)}.",
        HelpName = "REASON",
        Required = true,
    };

    readonly Option<string?> _at = Moment.CreateAt("It counts for nothing since");
    readonly KeyPassword _password = new();

    internal AuthorityRevokeCommand(CommandEnvironment environment)
        : base("revoke", "Revoke a certificate, and make the revocation list anew.")
    {
        _environment = environment;
        Add(_folder);
        Add(_serial);
        _reason.CompletionSources.Add(_ => ReasonWord.Words);
        Add(_reason);
        Add(_at);
        _password.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley authority revoke pki 4A1F --reason superseded", "after the renewal"),
        new("parley authority revoke pki 4A1F --reason keyCompromise --at 2026-11-20", "when the key was lost yesterday"),
        new(
            "parley authority revoke pki 4A1F --reason certificateHold",
            "until it is known whether it was lost; 'release' takes it back"),
    ];

    int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_folder);
        var now = _environment.Time.GetUtcNow();
        if (!ReasonWord.TryRead(parsed.GetRequiredValue(_reason), out var reason, out var error)
            || !Moment.TryReadAt(parsed.GetValue(_at), now, out var since, out error)
            || !_password.TryRead(parsed, _environment, isNew: false, out var password, out error))
            return error.Report(_environment);
        if (since > now)
        {
            return CommandError.Usage(
                "--at is a moment to come", "a certificate is revoked from now on, or since a moment that is past")
                .Report(_environment);
        }

        if (!_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (!AuthorityOptions.TryOpen(folder, out var authority, out error))
                return error.Report(_environment);
            using (authority)
            {
                if (!AuthorityOptions.TryFind(authority, parsed.GetRequiredValue(_serial), out var certificate, out error)
                    || !AuthorityOptions.TryUnlock(authority, certificate.By, password, out var key, out error))
                    return error.Report(_environment);
                using (key)
                {
                    if (PrivateAuthority.WhyNotRevoked(certificate, reason) is { } why)
                    {
                        return CommandError.Usage(
                            $"{certificate.Serial} is not revoked again: {why}",
                            "'parley authority show FOLDER SERIAL' tells what it is")
                            .Report(_environment);
                    }

                    try
                    {
                        authority.Revoke(certificate.Serial, reason, since, now);
                        authority.IssueList(certificate.By, key, now);
                    }
                    catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                    {
                        return AuthorityOptions.NotWritten(folder, failure).Report(_environment);
                    }
                }

                AuthorityReport.Of(authority, folder, authority.Find(certificate.Serial), now).Write(
                    parsed, _environment, _output, writer,
                    MarkedLine.Of(
                        "✓",
                        $"{certificate.Serial} of {certificate.Certificate.DisplayName} is "
                            + $"{(reason == RevocationReason.CertificateHold ? "on hold" : "revoked")}, and the list in {folder} says so"));
            }

            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }
}
