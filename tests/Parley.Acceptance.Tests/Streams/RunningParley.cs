using System.Diagnostics;
using System.Globalization;

namespace Parley.Acceptance.Tests.Streams;

/// <summary>The program while it runs: it can be sent a signal, and is ended with the test in any case.</summary>
sealed class RunningParley : IDisposable
{
    readonly Process _process;
    readonly Task<string> _error;

    internal RunningParley(params string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "parley.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!; // null only where the shell starts it
        _error = _process.StandardError.ReadToEndAsync();
    }

    internal TextReader Output => _process.StandardOutput;

    /// <summary>Whether it has ended by itself or was ended.</summary>
    internal bool HasEnded => _process.HasExited;

    /// <summary>Ends it without a word: it hears nothing of that.</summary>
    internal void Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
    }

    /// <summary>Writes to its standard input, which stays open.</summary>
    internal async Task GiveAsync(string text)
    {
        await _process.StandardInput.WriteAsync(text);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Sends a signal by its name.</summary>
    internal void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>The rest of its output, its errors and its exit code.</summary>
    internal async Task<ProgramRun> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return new(_process.ExitCode, output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
