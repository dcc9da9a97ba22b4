using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Cert.Bundling;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Installation.Repair;

namespace Parley.Cli.Commands.Cert;

/// <summary><c>parley cert bundle</c>: certificates and key in one file, as it should be.</summary>
sealed class BundleCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = OutputOptions.OfReport("text", "json");
    readonly BundleOptions _options = new();

    internal BundleCommand(CommandEnvironment environment)
        : base(
            "bundle",
            "Put certificates and key into a new file as it should be: in order, whole, nothing "
                + "twice, in the form that is asked for.")
    {
        _environment = environment;
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley cert bundle chain.pem --output fullchain.pem", "mended: order, duplicates, stray text"),
        new("parley cert bundle server.pem --fetch --root remove --output fullchain.pem", "the missing issuer is fetched"),
        new(
            "parley cert bundle server.pem server.key --output server.p12 --to pkcs12 --output-password-file new.pass",
            "another form"),
        new(
            "parley cert bundle all.p12 --password-file p12.pass --output chain.pem --key-output server.key --split certificates",
            "everything apart"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await Task.Yield(); // a signal is heard while files are read
        if (!_options.TryRead(parsed, out var arguments, out var error)
            || !BundleMaterial.TryRead(arguments, _environment, out var request, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (arguments.Fetches)
            {
                if (!NetworkCollector.TryMake(arguments.NameServers, _environment, out var collector, out error))
                    return error.Report(_environment);
                request = await BundleMaterial.FetchAsync(request, collector, _environment.Time.GetUtcNow(), cancellationToken);
            }

            var bundle = ChainRepair.Make(request);
            IReadOnlyList<string> written = [];
            if (bundle.IsMade && !BundleOutput.TryWrite(arguments, bundle, _output.Overwrites(parsed), out written, out error))
                return error.Report(_environment);
            var report = new BundleReport(arguments, bundle, written);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => BundleJson.Write(json, report));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in BundleText.Render(report))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return bundle.IsMade && !bundle.Findings.Any(finding => finding.Severity >= arguments.FailOn)
                ? ExitCode.Sound
                : ExitCode.Findings;
        }
    }
}
