using System.CommandLine;
using System.Globalization;
using Parley.Cli;

namespace Parley.Acceptance.Tests;

/// <summary>Runs one command line in this process, and keeps what it said.</summary>
sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    internal static Task<ProgramRun> OfAsync(params string[] arguments) => OfAsync(arguments, CancellationToken.None);

    internal static async Task<ProgramRun> OfAsync(string[] arguments, CancellationToken cancellationToken)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var environment = new CommandEnvironment { Output = output, Error = error };
        var code = await ParleyProgram.RunAsync(arguments, environment, cancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    internal static ParseResult Parse(params string[] arguments) =>
        new ParleyRootCommand(new() { Output = TextWriter.Null, Error = TextWriter.Null }).Parse(arguments);
}
