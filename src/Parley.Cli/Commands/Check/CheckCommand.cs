using System.Collections.Immutable;
using System.CommandLine;
using Parley.Check;
using Parley.Check.Json;
using Parley.Check.Reports;
using Parley.Cli.Help;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Check;

/// <summary><c>parley check ADDRESS</c>: walks sign-in as a client does, and says what stands in the way.</summary>
sealed class CheckCommand : Command, IHasExamples
{
    // The width of a picture: fits a page, and the longest node lines of the lab.
    const int PictureColumns = 124;

    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json", "svg");
    readonly CheckOptions _options = new();

    internal CheckCommand(CommandEnvironment environment)
        : base("check", "Walk a user's sign-in: find the services, open every connection, judge every certificate, name what is wrong and the fix.")
    {
        _environment = environment;
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley check alice@example.test --lab", "the embedded lab, nothing else needed"),
        new("parley check alice@example.test --lab --fault intermediate-missing", "the same, with something broken"),
        new("parley check alice@example.com --dns 192.0.2.53 --anchors root.pem", "your deployment, through one name server, with your own root"),
        new("parley check alice@example.com --format json --output report.json", "the report for a program"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // A signal waits for the command only once this has returned; until then the process would end without a report.
        await Task.Yield();
        if (!_options.TryRead(parsed, _environment, out var arguments, out var error))
            return error.Report(_environment);
        if (!_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);

        using (writer)
        {
            var (world, failure) = await CheckWorld.OpenAsync(arguments, _environment, cancellationToken);
            if (world is null)
                return failure!.Report(_environment); // a world or a failure
            await using (world)
            {
                var report = await CheckAsync(parsed, arguments, world, cancellationToken);
                Write(parsed, report, writer);
                return writer.TryCommit(out error) ? Conclude(report, arguments) : error.Report(_environment);
            }
        }
    }

    async Task<CheckReport> CheckAsync(ParseResult parsed, CheckArguments arguments, CheckWorld world, CancellationToken cancellationToken)
    {
        using var progress = CheckProgressLine.Start(ConsoleOutput.CreateForProgress(_environment, _output.NoColor(parsed)));
        var request = new CheckRequest
        {
            SignIn = new() { Address = arguments.Address, Only = arguments.Services, AskCloud = arguments.AskCloud, DocumentedPorts = arguments.AllPorts },
            Time = arguments.Time,
            Clients = arguments.Clients,
        };
        return await new Doctor(world.SignIn).CheckAsync(request, progress, cancellationToken);
    }

    void Write(ParseResult parsed, CheckReport report, ResultWriter writer)
    {
        switch (_output.Format(parsed))
        {
            case "json":
                JsonOutput.Write(writer.Writer, json => CheckJson.Write(json, report));
                break;
            case "svg":
                writer.Writer.Write(SvgPicture.Draw(CheckText.Render(report), PictureColumns, $"parley check {report.Address}"));
                break;
            default:
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in CheckText.Render(report))
                    console.Write(part);
                break;
        }
    }

    int Conclude(CheckReport report, CheckArguments arguments)
    {
        if (report.Interrupted)
            return ExitCode.Interrupted;
        if (report.CouldNotBeMade)
        {
            return CommandError.NotChecked(
                "the check could not be made: no name server answered",
                "check the network, or name a server with --dns HOST[:PORT]").Report(_environment);
        }

        return report.Worst >= arguments.FailOn ? ExitCode.Findings : ExitCode.Sound;
    }
}
