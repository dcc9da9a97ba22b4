using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Cert.Match;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert;

/// <summary><c>parley cert match</c>: which key, request and certificate belong together.</summary>
sealed class MatchCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");

    readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, and folders with all below them: keys, requests and certificates in PEM, DER, PKCS#7 or PKCS#12.",
        HelpName = "FILE|FOLDER",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Option<string?> _passwordFile = PasswordFile.CreateOption("PKCS#12 and encrypted keys");

    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal MatchCommand(CommandEnvironment environment)
        : base("match", "Find which key, request and certificate belong together: by the key itself, not by names.")
    {
        _environment = environment;
        Add(_paths);
        Add(_passwordFile);
        Add(_failOn);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley cert match server.key server.pem", "whether key and certificate belong together"),
        new("parley cert match /etc/ssl --password-file keys.pass", "everything in a folder"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await Task.Yield(); // a signal is heard while files are read
        if (!PasswordFile.TryRead(parsed.GetValue(_passwordFile), out var password, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            var arguments = new MatchArguments
            {
                Paths = [.. parsed.GetRequiredValue(_paths)], Password = password, FailOn = parsed.GetValue(_failOn),
            };
            if (!MatchFiles.TryRead(arguments, out var files, out error, cancellationToken))
                return error.Report(_environment);
            // Of a few files that are named it is asked whether they belong together; in a folder much is alone.
            var findings = files.Match.Findings(arguments.Paths.Any(Directory.Exists) ? Severity.Warning : Severity.Error);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => MatchJson.Write(json, files, findings));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in MatchText.Render(files, findings))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return findings.Any(finding => finding.Severity >= arguments.FailOn) ? ExitCode.Findings : ExitCode.Sound;
        }
    }
}
