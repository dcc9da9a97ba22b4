using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Trust;
using Parley.Cli.Commands.Plan;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Trust.Kit;

/// <summary><c>parley trust kit</c>: what each platform needs so that clients trust a deployment.</summary>
sealed class TrustKitCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly KitCommandOptions _options = new();
    readonly PlanOption _plan = new(
        "Take from this deployment file the platforms of its clients, its domains and its name, and compare the authority.");

    internal TrustKitCommand(CommandEnvironment environment)
        : base(
            "kit",
            "Write what each platform needs so that its clients trust your authorities: "
                + "files, scripts, profiles and instructions.")
    {
        _environment = environment;
        _options.AddTo(this);
        _plan.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley trust kit chain.pem --into kits", "for every platform"),
        new(
            "parley trust kit root.pem issuing.pem --platform windows --platform ios --name \"Example Corp\" --into kits",
            "for two"),
        new(
            "parley trust kit chain.pem --plan deployment.yaml --into kits",
            "for the clients, the domains and the authority of a plan"),
        new(
            "parley trust kit server.pem --exceptions --platform windows --into kit",
            "a server that signed its own certificate, accepted as it is"),
    ];

    int Run(ParseResult parsed)
    {
        if (!_plan.TryRead(parsed, _environment, out var plan, out var faults))
            return faults.Report(_environment);
        if (!_options.TryRead(parsed, plan, _environment.Time.GetUtcNow(), out var arguments, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            var report = KitReport.Of(arguments, SystemTrustStore.Load().Store);
            if (!TryWrite(report, out error))
                return error.Report(_environment);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => KitJson.Write(json, report));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in KitText.Render(report))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return report.Findings.Any(finding => finding.Severity >= arguments.FailOn) ? ExitCode.Findings : ExitCode.Sound;
        }
    }

    static bool TryWrite(KitReport report, [NotNullWhen(false)] out CommandError? error)
    {
        if (report.Kits.IsEmpty)
        {
            error = CommandError.Input(
                "no kit can be made: none of the platforms has a store for these certificates",
                "name the file with the root as well");
            return false;
        }

        if (!WholeFolder.TryOpen(report.Arguments.Folder, out var folder, out error))
            return false;
        using (folder)
        {
            try
            {
                foreach (var kit in report.Kits)
                {
                    foreach (var file in kit.Files)
                        folder.Write(kit.Platform.Word, file.Name, file.Content.Span, file.IsScript);
                }

                folder.Commit();
                return true;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                error = new OutputException(Quotation.Of(report.Arguments.Folder), failure).ToError();
                return false;
            }
        }
    }
}
