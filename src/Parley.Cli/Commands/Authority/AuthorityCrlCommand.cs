using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Issuance.Authorities;

namespace Parley.Cli.Commands.Authority;

/// <summary><c>parley authority crl</c>: a new revocation list.</summary>
sealed class AuthorityCrlCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly Argument<string> _folder = AuthorityOptions.Folder();

    readonly Option<bool> _root = new("--root")
    {
        Description =
            "The list of the root, which holds for a year. Default: that of the issuing authority, which holds for a week.",
    };

    readonly KeyPassword _password = new();

    internal AuthorityCrlCommand(CommandEnvironment environment)
        : base("crl", "Make a revocation list with the next number, in the folder of the authority.")
    {
        _environment = environment;
        Add(_folder);
        Add(_root);
        _password.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley authority crl pki --password-file pki.pass", "pki/issuing.crl, for another week"),
        new("parley authority crl pki --root", "pki/root.crl, for another year"),
    ];

    int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_folder);
        var level = parsed.GetValue(_root) ? AuthorityLevel.Root : AuthorityLevel.Issuing;
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
                if (!AuthorityOptions.TryUnlock(authority, level, password, out var key, out error))
                    return error.Report(_environment);
                using (key)
                {
                    try
                    {
                        authority.IssueList(level, key, now);
                    }
                    catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                    {
                        return AuthorityOptions.NotWritten(folder, failure).Report(_environment);
                    }
                }

                var revoked = authority.Certificates.Where(
                    certificate => certificate.By == level && certificate.RevokedSince is not null)
                    .ToImmutableArray();
                AuthorityReport.Of(authority, folder, revoked, now).Write(
                    parsed, _environment, _output, writer,
                    MarkedLine.Of(
                        "✓",
                        $"{Path.Combine(folder, level == AuthorityLevel.Root ? "root.crl" : "issuing.crl")} holds until "
                            + Evidence.Moment(authority.ListEnds(level)!.Value))); // made just now
            }

            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }
}
