using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Authority;

/// <summary><c>parley authority show</c>: one certificate; its chain may be written again.</summary>
sealed class AuthorityShowCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly Argument<string> _folder = AuthorityOptions.Folder();

    readonly Argument<string> _serial = new("serial")
    {
        Description = "The serial number of the certificate, or the beginning of it.",
        HelpName = "SERIAL",
    };

    readonly Option<FileInfo?> _pem = new("--pem")
    {
        Description = "Write the chain that its server presents to this file.",
        HelpName = "FILE",
    };

    internal AuthorityShowCommand(CommandEnvironment environment)
        : base("show", "Show one certificate, and write its chain again where a file for it was lost.")
    {
        _environment = environment;
        Add(_folder);
        Add(_serial);
        Add(_pem);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley authority show pki 4A1F", "what became of it"),
        new("parley authority show pki 4A1F --pem imp1.pem", "its chain once more"),
    ];

    int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_folder);
        if (!AuthorityOptions.TryRead(folder, out var authority, out var error))
            return error.Report(_environment);
        using (authority)
        {
            if (!AuthorityOptions.TryFind(authority, parsed.GetRequiredValue(_serial), out var certificate, out error)
                || !_output.TryOpen(parsed, _environment, out var writer, out error))
                return error.Report(_environment);
            using (writer)
            {
                if (parsed.GetValue(_pem) is { } file)
                {
                    if (!_output.TryOpenFile(parsed, _environment, file, out var chain, out error))
                        return error.Report(_environment);
                    using (chain)
                    {
                        chain.Writer.Write(authority.ToChainPem(certificate.Certificate));
                        if (!chain.TryCommit(out error))
                            return error.Report(_environment);
                    }
                }

                AuthorityReport.Of(authority, folder, [certificate], _environment.Time.GetUtcNow())
                    .Write(parsed, _environment, _output, writer);
                return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
            }
        }
    }
}
