using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Authority;

/// <summary><c>parley authority list</c>: every certificate, and what became of it.</summary>
sealed class AuthorityListCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly Argument<string> _folder = AuthorityOptions.Folder();

    internal AuthorityListCommand(CommandEnvironment environment)
        : base("list", "List every certificate of the authority, and what became of it.")
    {
        _environment = environment;
        Add(_folder);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley authority list pki", "what was issued"),
        new("parley authority list pki --format json", "the same for a program"),
    ];

    int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_folder);
        if (!AuthorityOptions.TryRead(folder, out var authority, out var error))
            return error.Report(_environment);
        using (authority)
        {
            if (!_output.TryOpen(parsed, _environment, out var writer, out error))
                return error.Report(_environment);
            using (writer)
            {
                AuthorityReport.Of(authority, folder, authority.Certificates, _environment.Time.GetUtcNow())
                    .Write(parsed, _environment, _output, writer);
                return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
            }
        }
    }
}
