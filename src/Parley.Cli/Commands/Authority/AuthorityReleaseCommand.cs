using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Authority;

/// <summary><c>parley authority release</c>: a certificate that was on hold counts again, and the list says so.</summary>
sealed class AuthorityReleaseCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly Argument<string> _folder = AuthorityOptions.Folder();

    readonly Argument<string> _serial = new("serial")
    {
        Description = "The serial number of the certificate, or the beginning of it.",
        HelpName = "SERIAL",
    };

    readonly KeyPassword _password = new();

    internal AuthorityReleaseCommand(CommandEnvironment environment)
        : base("release", "Let a certificate that is on hold count again, and make the revocation list anew.")
    {
        _environment = environment;
        Add(_folder);
        Add(_serial);
        _password.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley authority release pki 4A1F", "the key was found, and nobody had it"),
    ];

    int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_folder);
        var now = _environment.Time.GetUtcNow();
        if (!_password.TryRead(parsed, _environment, isNew: false, out var password, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (!AuthorityOptions.TryOpen(folder, out var authority, out error))
                return error.Report(_environment);
            using (authority)
            {
                if (!AuthorityOptions.TryFind(authority, parsed.GetRequiredValue(_serial), out var certificate, out error))
                    return error.Report(_environment);
                if (!certificate.IsOnHold)
                {
                    return CommandError.Usage(
                        $"{certificate.Serial} is not on hold", "what was revoked for another reason stays revoked")
                        .Report(_environment);
                }

                if (!AuthorityOptions.TryUnlock(authority, certificate.By, password, out var key, out error))
                    return error.Report(_environment);
                using (key)
                {
                    try
                    {
                        authority.Release(certificate.Serial, now);
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
                        $"{certificate.Serial} of {certificate.Certificate.DisplayName} counts again, and the list in {folder} says so"));
            }

            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }
}
