using System.Globalization;
using Parley.Cli.Commands.Cert.Batch;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Check.Targets;

/// <summary>Runs <c>parley check --targets</c>: looks at the certificates of a list of endpoints, many at a time.</summary>
static class TargetsCommand
{
    const string What = "the list of targets";

    /// <summary>
    /// Has the threads that hear from sockets go on at once with what waited for it; .NET reads it when it opens the first one. A look
    /// is so short that handing it to another thread costs a third of it. Nothing here makes such a thread wait; the lab's servers might.
    /// </summary>
    const string InlineSockets = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    internal static async Task<int> RunAsync(
        CheckArguments arguments, TargetArguments targets, string format, CommandEnvironment environment, ResultWriter writer,
        CancellationToken cancellationToken)
    {
        if (format is not ("text" or "json"))
            return CommandError.Usage($"--format {format} is not for --targets", "choose text or json").Report(environment);

        var path = targets.Path;
        if (!InputFile.TryOpen(path, What, environment.OpenInput, out var input, out var error))
            return error.Report(environment);
        await using var _ = input;
        if (!arguments.Lab)
            environment.SetVariable(InlineSockets, "1");
        var (world, failure) = await CheckWorld.OpenAsync(arguments, environment, cancellationToken);
        if (world is null)
            return failure!.Report(environment); // a world or a failure
        await using (world)
        {
            var worker = new TargetWorker(new(world.SignIn, targets.FullHandshake), arguments.FailOn, format == "json");
            var pipeline = new BatchPipeline(worker.AnswerAsync, targets.Jobs, TargetLine.MaximumBytes);
            await pipeline.RunAsync(input, writer.Writer, cancellationToken);
            return writer.TryCommit(out error) ? Conclude(pipeline, path, environment) : error.Report(environment);
        }
    }

    static int Conclude(BatchPipeline pipeline, string path, CommandEnvironment environment)
    {
        foreach (var (line, fault) in pipeline.Faults)
        {
            CommandError.Input(string.Create(CultureInfo.InvariantCulture, $"line {line} is no target: {fault}"), null)
                .Report(environment);
        }

        if (pipeline.InputFault is { } why)
        {
            return InputFile.CannotBeRead(path, What, why, "the answers end where the list could be read no further")
                .Report(environment);
        }

        if (pipeline.Unreadable > 0)
        {
            return CommandError.Input(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pipeline.Unreadable} of {pipeline.Answered} lines could not be read"),
                "each has an answer that says why; the others were looked at").Report(environment);
        }

        return pipeline.IsFound ? ExitCode.Findings : ExitCode.Sound;
    }
}
