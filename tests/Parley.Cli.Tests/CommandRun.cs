using System.Globalization;

namespace Parley.Cli.Tests;

/// <summary>Runs one command line in this process and keeps what it said.</summary>
sealed record CommandRun(int ExitCode, string Output, string Error)
{
    internal static Task<CommandRun> OfAsync(params string[] arguments) => WithInputAsync([], arguments);

    /// <summary>Runs it with something on standard input.</summary>
    internal static async Task<CommandRun> WithInputAsync(byte[] input, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var environment = new CommandEnvironment { Output = output, Error = error, OpenInput = () => new MemoryStream(input) };
        var code = await ParleyProgram.RunAsync(arguments, environment);
        return new(code, output.ToString(), error.ToString());
    }

    internal static CommandEnvironment Environment(TextWriter output, params (string Name, string Value)[] variables) => new()
    {
        Output = output,
        Error = TextWriter.Null,
        Variable = name => variables.FirstOrDefault(pair => pair.Name == name).Value,
    };
}
