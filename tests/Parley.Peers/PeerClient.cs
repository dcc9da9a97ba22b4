using System.Diagnostics;

namespace Parley.Peers;

/// <summary>Runs a client that other people wrote, to its end.</summary>
public static class PeerClient
{
    // The slowest of them, a Python client, starts in a second; a busy machine may need ten times that.
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Runs a program, gives it text on standard input, and waits for its end.</summary>
    /// <exception cref="OperationCanceledException">It did not end within half a minute.</exception>
    public static Task<ProcessAnswer> RunAsync(string program, string input, params string[] arguments) =>
        RunAsync(program, input, arguments, []);

    /// <summary>Runs a program with further environment variables.</summary>
    public static async Task<ProcessAnswer> RunAsync(
        string program, string input, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(PeerPrograms.Locate(program), arguments)
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
            await GiveAsync(process, input, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    static async Task GiveAsync(Process process, string input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all of it; its exit code tells whether that was right.
        }
    }
}
