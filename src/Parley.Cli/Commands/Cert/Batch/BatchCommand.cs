using System.Globalization;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Cert.Batch;

/// <summary>Runs <c>parley cert verify --batch</c>.</summary>
static class BatchCommand
{
    const string What = "the file of cases";

    internal static async Task<int> RunAsync(
        BatchArguments arguments, CommandEnvironment environment, ResultWriter writer, CancellationToken cancellationToken)
    {
        if (!InputFile.TryOpen(arguments.File, What, environment.OpenInput, out var input, out var error))
            return error.Report(environment);
        var worker = new BatchWorker(arguments.Profile, arguments.Time, arguments.FailOn);
        var pipeline = new BatchPipeline(worker.Answer, arguments.Jobs);
        await pipeline.RunAsync(input, writer.Writer, cancellationToken);
        await input.DisposeAsync();
        if (!writer.TryCommit(out error))
            return error.Report(environment);
        return Conclude(pipeline, arguments, environment);
    }

    static int Conclude(BatchPipeline pipeline, BatchArguments arguments, CommandEnvironment environment)
    {
        foreach (var (line, fault) in pipeline.Faults)
        {
            CommandError.Input(string.Create(CultureInfo.InvariantCulture, $"line {line} is no case: {fault}"), null)
                .Report(environment);
        }

        if (pipeline.InputFault is { } why)
        {
            return InputFile.CannotBeRead(arguments.File, What, why, "the answers end where the file could be read no further")
                .Report(environment);
        }

        if (pipeline.Unreadable > 0)
        {
            return CommandError.Input(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pipeline.Unreadable} of {pipeline.Answered} lines could not be read"),
                "each has an answer that says why; the others were judged").Report(environment);
        }

        return pipeline.IsFound ? ExitCode.Findings : ExitCode.Sound;
    }
}
