using System.CommandLine;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;

namespace Parley.Cli;

/// <summary>The program: parses a command line, runs the command, and turns every ending into an exit code.</summary>
static class ParleyProgram
{
    /// <summary>What the program is called in its own texts.</summary>
    internal const string Name = "parley";

    // An interrupted command prints what it knows; it gets this long before the process ends without it. It takes a
    // moment, and on a machine that is busy with ten other things some seconds.
    static readonly TimeSpan TerminationTime = TimeSpan.FromSeconds(10);

    // A word that begins with @ is what it says, not a file to read more words from: an address may begin so by mistake.
    static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    internal static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, CommandEnvironment environment, CancellationToken cancellationToken = default)
    {
        environment = environment with
        {
            Output = new GuardedWriter(environment.Output, ResultWriter.StandardOutput),
            Error = new GuardedWriter(environment.Error, null),
        };
        try
        {
            var parsed = Root(environment, [.. arguments]).Parse(arguments, Parsing);
            if (parsed.Action is not { ClearsParseErrors: true } && ParseErrors.TryDescribe(parsed, out var error))
                return error.Report(environment);
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = environment.Output,
                    Error = environment.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TerminationTime,
                },
                cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new CommandError("interrupted", null, ExitCode.Interrupted).Report(environment);
        }
        catch (OutputException failure)
        {
            return failure.ToError().Report(environment);
        }
        catch (Exception fault) when (!environment.IsSet("PARLEY_TRACE"))
        {
            return new CommandError(
                $"Parley failed by a fault of its own: {fault.GetType().Name}: {fault.Message}",
                "run it again with the variable PARLEY_TRACE=1 to see where, and report what you see",
                ExitCode.Internal).Report(environment);
        }
    }

    static Command Root(CommandEnvironment environment, string[] words)
    {
        // What stands in brackets comes from a shell that completes a line; the library's own root knows what to say.
        if (words is not [['[', ..], ..])
            return new ParleyRootCommand(environment, words);
        var root = new RootCommand();
        foreach (var command in new ParleyRootCommand(environment).Subcommands)
            root.Add(command);
        return root;
    }
}
