using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Profiles;
using Parley.Cli.Commands.Cert.Batch;
using Parley.Cli.Commands.Check;
using Parley.Cli.Parsing;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert;

/// <summary>The options of <c>parley cert verify</c>.</summary>
sealed class VerifyOptions
{
    /// <summary>Threads at most: more than the cores of the largest machines only take memory.</summary>
    const int MaximumJobs = 512;

    readonly Argument<string[]> _files = new("file")
    {
        Description = "The cases: JSON Lines, also packed with gzip; - or nothing reads standard input.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly Option<bool> _batch = new("--batch")
    {
        Description = "Judge many cases, one JSON object a line, and answer each with a line, in their order.",
        Required = true,
    };

    readonly Option<string?> _profile = new("--profile")
    {
        Description = $"The rules: {string.Join(", ", ProfileName.All)}. Default: rfc5280; a case that names a profile has its own.",
        HelpName = "NAME",
    };

    readonly Option<int?> _jobs = new("--jobs", "-j")
    {
        Description = "Judge on this many threads. Default: one for each core.",
        HelpName = "N",
    };

    readonly Option<string?> _at = new("--at")
    {
        Description = "Judge as of this moment, UTC, where a case does not say: 2027-03-15 or 2027-03-15T08:00:00Z. Default: now.",
        HelpName = "TIME",
    };

    readonly Option<Severity> _failOn = new("--fail-on")
    {
        Description = "The least severity that makes the exit code 1: error or warning.",
        HelpName = "error|warning",
        DefaultValueFactory = _ => Severity.Error,
    };

    internal VerifyOptions()
    {
        _failOn.AcceptOnlyFromAmong("error", "warning");
        _profile.CompletionSources.Add(_ => ProfileName.All);
    }

    internal void AddTo(Command command)
    {
        command.Add(_files);
        foreach (var option in new Option[] { _batch, _profile, _jobs, _at, _failOn })
            command.Add(option);
    }

    /// <summary>Reads the command line of a batch; the first thing that is wrong is the error.</summary>
    internal bool TryReadBatch(
        ParseResult parsed, CommandEnvironment environment, [NotNullWhen(true)] out BatchArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        var files = parsed.GetValue(_files) ?? [];
        if (files.Length > 1)
        {
            error = CommandError.Usage("--batch reads one file, and was given more", "give the files to one run after the other, or their lines to standard input");
            return false;
        }

        var jobs = parsed.GetValue(_jobs) ?? Environment.ProcessorCount;
        if (jobs is < 1 or > MaximumJobs)
        {
            error = CommandError.Usage($"--jobs takes a number from 1 to {MaximumJobs}", "leave it out for one thread a core");
            return false;
        }

        if (!CheckValues.TryReadTime(parsed.GetValue(_at), environment.Time.GetUtcNow(), out var time, out error)
            || !ProfileName.TryRead(parsed.GetValue(_profile), KnownProfiles.Rfc5280, out var profile, out error))
            return false;
        arguments = new()
        {
            File = files is [var file] ? file : InputFile.StandardInput,
            Profile = profile,
            Jobs = jobs,
            Time = time,
            FailOn = parsed.GetValue(_failOn),
        };
        return true;
    }
}
