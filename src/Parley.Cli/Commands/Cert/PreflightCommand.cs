using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Cert.Preflight;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Installation.Preflight;

namespace Parley.Cli.Commands.Cert;

/// <summary><c>parley cert preflight</c>: would this product take this upload?</summary>
sealed class PreflightCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly PreflightOptions _options = new();

    internal PreflightCommand(CommandEnvironment environment)
        : base(
            "preflight",
            "Say whether a product would take an upload of certificate and key, and why not: the first cause first.")
    {
        _environment = environment;
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley cert preflight --product nginx fullchain.pem --key server.key --host www.example.com",
            "before a web server is reloaded"),
        new(
            "parley cert preflight --product webex-meetings-server upload.pem --site-url https://meet.example.com "
                + "--admin-url https://admin.example.com",
            "the names of the system are compared too"),
        new(
            "parley cert preflight --product call-manager tomcat.pem --request tomcat.csr",
            "by the request that the system made"),
        new(
            "parley cert preflight --product webex-meetings-server --symptom \"unsupported certificate\"",
            "what the product's documents say"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await Task.Yield(); // a signal is heard while files are read
        if (!_options.TryRead(parsed, _environment.Time.GetUtcNow(), out var arguments, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (arguments.Symptom is { } symptom)
                return LookUp(parsed, arguments, symptom, writer);
            if (!PreflightFiles.TryRead(arguments, out var request, out error))
                return error.Report(_environment);
            cancellationToken.ThrowIfCancellationRequested();
            var verdict = UploadPreflight.Judge(request);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => PreflightJson.Write(json, verdict));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in PreflightText.Render(verdict))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return verdict.Findings.Any(finding => finding.Severity >= arguments.FailOn) ? ExitCode.Findings : ExitCode.Sound;
        }
    }

    int LookUp(ParseResult parsed, PreflightArguments arguments, string symptom, ResultWriter writer)
    {
        var problems = arguments.Product.FindProblems(symptom);
        if (_output.Format(parsed) == "json")
        {
            JsonOutput.Write(writer.Writer, json => PreflightJson.Write(json, arguments.Product, problems));
        }
        else
        {
            var console = _output.Console(parsed, _environment, writer);
            foreach (var part in SymptomText.Render(arguments.Product, problems))
                console.Write(part);
        }

        return writer.TryCommit(out var error) ? ExitCode.Sound : error.Report(_environment);
    }
}
