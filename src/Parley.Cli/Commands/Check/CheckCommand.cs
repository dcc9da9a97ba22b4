using System.Collections.Immutable;
using System.CommandLine;
using Parley.Check;
using Parley.Check.Bundles;
using Parley.Check.Html;
using Parley.Check.Json;
using Parley.Check.Junit;
using Parley.Check.Rehearsal;
using Parley.Check.Reports;
using Parley.Check.Sarif;
using Parley.Cli.Commands.Check.Rehearsal;
using Parley.Cli.Commands.Check.Targets;
using Parley.Cli.Commands.Plan;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Client.Trust;
using Parley.Diagnostics;
using Parley.Planning.Deployments;

namespace Parley.Cli.Commands.Check;

/// <summary><c>parley check ADDRESS</c>: walks sign-in as a client does, and says what stands in the way.</summary>
sealed class CheckCommand : Command, IHasExamples
{
    // The width of a picture: fits a page, and the longest node lines of the lab.
    const int PictureColumns = 124;

    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json", "sarif", "junit", "html", "svg");
    readonly CheckOptions _options = new();
    readonly CheckDecisions _decisions = new();
    readonly RehearsalOptions _rehearsal = new();
    readonly CheckPlan _plan = new();

    internal CheckCommand(CommandEnvironment environment)
        : base(
            "check",
            "Walk a user's sign-in: find the services, open every connection, judge every "
                + "certificate, name what is wrong and the fix.")
    {
        _environment = environment;
        _options.AddTo(this);
        _decisions.AddTo(this);
        _rehearsal.AddTo(this);
        _plan.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley check alice@example.test --lab", "the embedded lab, nothing else needed"),
        new("parley check alice@example.test --lab --fault intermediate-missing", "the same, with something broken"),
        new(
            "parley check alice@example.com --dns 192.0.2.53 --anchors root.pem",
            "your deployment, through one name server, with your own root"),
        new(
            "parley check alice@example.test --lab --plan samples/plan/lab.yaml",
            "what of a plan is not true, and what is true that it does not say"),
        new("parley check --targets endpoints.txt --format json", "the certificates of a list of endpoints, a line each"),
        new("parley check alice@example.com --format json --output report.json", "the report for a program"),
        new(
            "parley check alice@example.com --format sarif --output parley.sarif",
            "the report where code reviews show theirs; junit for a build server"),
        new("parley check alice@example.com --format html --output report.html", "one page to read, print and pass on"),
        new("parley check alice@example.com --record evidence.json", "keep what the report is made of, for somebody else"),
        new("parley check --replay evidence.json --at 2027-03-15", "judge it again without the network, as of a day to come"),
        new(
            "parley check --replay evidence.json --rehearse imp1.pem --rehearse cucm1.example.com:8443=tomcat.pem",
            "go or no-go for new certificates, before they are installed"),
    ];

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // A signal waits for the command only once this has returned; until then the process would end without a report.
        await Task.Yield();
        if (!_decisions.TryRead(parsed, _environment, out var decisions, out var error))
            return error.Report(_environment);
        if (!_plan.TryRead(parsed, _environment, out var plan, out var faults))
            return faults.Report(_environment);
        if (_rehearsal.IsAsked(parsed))
        {
            return plan is null
                ? Rehearse(parsed, decisions)
                : CommandError.Usage(
                    "--plan compares what a check met, and a rehearsal tells what one would meet",
                    "leave one of them out")
                    .Report(_environment);
        }

        if (_options.IsReplay(parsed))
            return Replay(parsed, decisions, plan);
        if (!_options.TryRead(parsed, _environment, out var arguments, out error))
            return error.Report(_environment);
        if (CheckPlan.Against(arguments, plan) is { } part)
            return part.Report(_environment);
        if (!_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);

        using (writer)
        {
            if (arguments.Targets is not null)
            {
                return await TargetsCommand.RunAsync(
                    arguments, arguments.Targets, _output.Format(parsed), _environment, writer, cancellationToken);
            }

            ResultWriter? recording = null;
            if (arguments.Record is { } file && !_output.TryOpenFile(parsed, _environment, file, out recording, out error))
                return error.Report(_environment);
            using (recording)
                return await CheckAsync(parsed, arguments, decisions, plan, writer, recording, cancellationToken);
        }
    }

    async Task<int> CheckAsync(
        ParseResult parsed, CheckArguments arguments, ImmutableArray<TrustDecisionRecord>? decisions, Deployment? plan,
        ResultWriter writer, ResultWriter? recording, CancellationToken cancellationToken)
    {
        var (world, failure) = await CheckWorld.OpenAsync(arguments, _environment, cancellationToken);
        if (world is null)
            return failure!.Report(_environment); // a world or a failure
        await using (world)
        {
            var evidence = await ExamineAsync(parsed, arguments, world, cancellationToken);
            var report = CheckPlan.Tell(CheckDecisions.Tell(evidence.ToReport(), decisions), plan);
            Write(parsed, report, arguments.FailOn, writer);
            if (!writer.TryCommit(out var error))
                return error.Report(_environment);
            return recording is null || EvidenceFile.TryWrite(evidence, recording, out error)
                ? Conclude(report, arguments.FailOn)
                : error.Report(_environment);
        }
    }

    async Task<EvidenceBundle> ExamineAsync(
        ParseResult parsed, CheckArguments arguments, CheckWorld world, CancellationToken cancellationToken)
    {
        using var progress = CheckProgressLine.Start(ConsoleOutput.CreateForProgress(_environment, _output.NoColor(parsed)));
        var request = new CheckRequest
        {
            SignIn = new()
            {
                Address = arguments.Address!, // there is one where there is no list of targets
                Only = arguments.Services,
                AskCloud = arguments.AskCloud,
                DocumentedPorts = arguments.AllPorts,
            },
            Time = arguments.Time,
            TimeGiven = arguments.TimeGiven,
            Clients = arguments.Clients,
        };
        return await new Doctor(world.SignIn).ExamineAsync(request, progress, cancellationToken);
    }

    int Replay(ParseResult parsed, ImmutableArray<TrustDecisionRecord>? decisions, Deployment? plan)
    {
        if (!_options.TryReadReplay(parsed, _environment, out var arguments, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (!EvidenceFile.TryRead(arguments.File, arguments.At, _environment, out var evidence, out error))
                return error.Report(_environment);
            if (arguments.Clients is { } clients)
                evidence = evidence with { Request = evidence.Request with { Clients = clients } };
            var report = CheckPlan.Tell(CheckDecisions.Tell(evidence.ToReport(), decisions), plan);
            Write(parsed, report, arguments.FailOn, writer);
            return writer.TryCommit(out error) ? Conclude(report, arguments.FailOn) : error.Report(_environment);
        }
    }

    int Rehearse(ParseResult parsed, ImmutableArray<TrustDecisionRecord>? decisions)
    {
        if (!_rehearsal.TryRead(parsed, _options.IsReplay(parsed), _output.Format(parsed), out var chains, out var roots, out var error)
            || !_options.TryReadReplay(parsed, _environment, out var arguments, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            // New certificates begin after the check was made, so that now counts and not the moment of the evidence.
            var at = arguments.At ?? _environment.Time.GetUtcNow();
            if (!EvidenceFile.TryRead(arguments.File, at, _environment, out var evidence, out error))
                return error.Report(_environment);
            var request = new RehearsalRequest
            {
                Evidence = evidence with
                {
                    Trust = evidence.Trust.With(roots),
                    Request = evidence.Request with { Clients = arguments.Clients ?? evidence.Request.Clients },
                },
                Chains = chains,
                Decisions = decisions ?? [],
                Policy = TrustPolicyFile.Load(TrustPolicyFile.DefaultPath),
            };
            if (!RenewalRehearsals.TryRehearse(request, out var rehearsal, out var fault))
                return CommandError.Usage(fault.Message, fault.Remedy).Report(_environment);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => RehearsalJson.Write(json, rehearsal));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in RehearsalText.Render(rehearsal))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return rehearsal.IsGo ? ExitCode.Sound : ExitCode.Findings;
        }
    }

    void Write(ParseResult parsed, CheckReport report, Severity failOn, ResultWriter writer)
    {
        switch (_output.Format(parsed))
        {
            case "json":
                JsonOutput.Write(writer.Writer, json => CheckJson.Write(json, report));
                break;
            case "sarif":
                JsonOutput.Write(writer.Writer, json => CheckSarif.Write(json, report));
                break;
            case "junit":
                XmlOutput.Write(writer.Writer, xml => CheckJunit.Write(xml, report, failOn));
                break;
            case "html":
                writer.Writer.Write(CheckPage.Of(report));
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

    int Conclude(CheckReport report, Severity failOn)
    {
        if (report.Interrupted)
            return ExitCode.Interrupted;
        if (report.CouldNotBeMade)
        {
            return CommandError.NotChecked(
                "the check could not be made: no name server answered",
                "check the network, or name a server with --dns HOST[:PORT]").Report(_environment);
        }

        return report.Worst >= failOn ? ExitCode.Findings : ExitCode.Sound;
    }
}
