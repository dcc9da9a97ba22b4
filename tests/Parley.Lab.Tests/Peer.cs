using System.Diagnostics;

namespace Parley.Lab.Tests;

/// <summary>Runs programs that other people wrote, with a limit of time: they read what the lab says.</summary>
static class Peer
{
    // The slowest of them, a Python client, starts in a second; a busy machine may need ten times that.
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Whether a program is installed. Tests that need it say so loudly when it is not.</summary>
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append("") // a whole path is taken as it is
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    public static async Task<ProcessAnswer> RunAsync(
        string program, string input, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
