using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Cert.Diff;
using Parley.Cli.Commands.Plan;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Installation.Comparison;

namespace Parley.Cli.Commands.Cert;

/// <summary><c>parley cert diff</c>: planned, requested, issued and served, field by field.</summary>
sealed class DiffCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly DiffOptions _options = new();
    readonly PlanOption _plan = new(
        "Take names and purposes from this deployment file, as 'plan certificates' tells them for the server of --node.");

    internal DiffCommand(CommandEnvironment environment)
        : base(
            "diff",
            "Compare a certificate as planned, requested, issued and served, field by field, and say which differences matter.")
    {
        _environment = environment;
        _options.AddTo(this);
        _plan.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley cert diff --name im.example.com --name xmpp:example.com --request im.csr", "before the request is sent"),
        new(
            "parley cert diff --plan deployment.yaml --node im1.example.com --certificate xmpp --request im.csr",
            "the names that a plan needs"),
        new("parley cert diff --request im.csr --issued im.pem", "when the certificate comes back"),
        new("parley cert diff --issued im.pem --served \"im1.example.com:5222 xmpp example.com\"", "when it is installed"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await Task.Yield(); // a signal is heard while files are read
        if (!_plan.TryRead(parsed, _environment, out var plan, out var faults))
            return faults.Report(_environment);
        if (!_options.TryRead(parsed, plan is null ? null : (_plan.Path(parsed)!, plan), out var arguments, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            (var stations, error) = await DiffStations.GatherAsync(arguments, _environment, cancellationToken);
            if (error is not null)
                return error.Report(_environment);
            var comparison = CertificateComparison.Of(stations);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => DiffJson.Write(json, comparison));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in DiffText.Render(comparison))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return comparison.Findings.IsEmpty ? ExitCode.Sound : ExitCode.Findings;
        }
    }
}
