using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Cli.Commands.Check.Targets;

/// <summary>The options of <c>parley check --targets</c>.</summary>
sealed class TargetOptions
{
    /// <summary>
    /// Endpoints looked at at a time: those that do not answer hold the others up little, and
    /// a near network is not crowded.
    /// </summary>
    const int DefaultJobs = 200;

    /// <summary>Each takes a socket; the usual limit of a process is 1,024 files.</summary>
    const int MaximumJobs = 512;

    readonly Option<string?> _targets = new("--targets")
    {
        Description =
            "Look at the certificates of a list of endpoints instead, one a line: HOST:PORT "
                + "[SERVICE] [NAME]. '-' is standard input; "
            + $"services are {TargetService.Words}. With --format json, a JSON object a line, in the order of the list.",
        HelpName = "FILE",
    };

    readonly Option<bool> _fullHandshake = new("--full-handshake")
    {
        Description = "With --targets: make every handshake to its end, so that the servers prove their "
            + "keys. It takes three times as long.",
    };

    readonly Option<int?> _jobs = new("--jobs", "-j")
    {
        Description = $"With --targets: how many endpoints are looked at at a time. Default: {DefaultJobs}.",
        HelpName = "N",
    };

    /// <summary>All of them.</summary>
    internal ImmutableArray<Option> All => [_targets, _fullHandshake, _jobs];

    internal void AddTo(Command command)
    {
        foreach (var option in All)
            command.Add(option);
    }

    /// <summary>Reads them; <see langword="null"/> where no list was named.</summary>
    internal bool TryRead(
        ParseResult parsed, string? address, out TargetArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        var (targets, full, jobs) = (parsed.GetValue(_targets), parsed.GetValue(_fullHandshake), parsed.GetValue(_jobs));
        error = (targets, address, full, jobs) switch
        {
            (null, _, true, _) => CommandError.Usage(
                "--full-handshake is for --targets, and no list was given", "leave it out, or add --targets FILE"),
            (null, _, _, not null) =>
                CommandError.Usage("--jobs is for --targets, and no list was given", "leave it out, or add --targets FILE"),
            (not null, not null, _, _) =>
                CommandError.Usage("--targets names the endpoints, so an address has no place", "leave one of them out"),
            (_, _, _, < 1 or > MaximumJobs) =>
                CommandError.Usage($"--jobs takes a number from 1 to {MaximumJobs}", $"leave it out for {DefaultJobs}"),
            _ => null,
        };
        if (targets is not null)
            arguments = new(targets, full, jobs ?? DefaultJobs);
        return error is null;
    }
}
