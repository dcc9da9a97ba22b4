using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Parley.Peers;

/// <summary>
/// A server that other people wrote, in the foreground, in a process group of its own. It ends with <see cref="DisposeAsync"/>,
/// and also when the test process ends in another way.
/// </summary>
public sealed class PeerProcess : IAsyncDisposable
{
    // All of them are up within two seconds; a busy machine may need ten times that.
    static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    // Beyond the grace that a server is given; ending its group by force takes no time.
    static readonly TimeSpan StopReserve = TimeSpan.FromSeconds(5);

    static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    static readonly Lazy<string> Supervision = new(() =>
    {
        using var stream = typeof(PeerProcess).Assembly.GetManifestResourceStream("supervise.sh")!; // embedded by the project
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    readonly Process _process;
    readonly TimeSpan _grace;
    readonly StringBuilder _log = new();

    PeerProcess(Process process, TimeSpan grace)
    {
        _process = process;
        _grace = grace;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has said so far, on standard output and standard error.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <summary>Whether it is still running.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Starts it and waits until it is up.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not up in time; the message holds what it said.</exception>
    public static async Task<PeerProcess> StartAsync(PeerCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        foreach (var port in command.Ports)
        {
            if (await AcceptsAsync(port))
                throw new InvalidOperationException($"Somebody else has {port} already, so {command.Program} was not started.");
        }

        var start = new ProcessStartInfo(
            "setsid",
            ["sh", "-c", Supervision.Value, "supervise", Tenths(command.Grace), PeerPrograms.Locate(command.Program), .. command.Arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;

        var peer = new PeerProcess(Process.Start(start) ?? throw new InvalidOperationException($"{command.Program} did not start."), command.Grace);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(StartLimit);
            foreach (var port in command.Ports)
                await peer.WaitForAsync(command.Program, $"did not open {port}", () => AcceptsAsync(port), limit.Token);
            if (command.SaysWhenUp is { } word)
                await peer.WaitForAsync(command.Program, $"did not say '{word}'", () => Task.FromResult(peer.Log.Contains(word, StringComparison.Ordinal)), limit.Token);
            return peer;
        }
        catch
        {
            await peer.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it, its workers and its supervision.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        // Not WaitForExitAsync: that waits for the ends of its outputs too, which a worker may hold open.
        for (var waited = Stopwatch.StartNew(); !_process.HasExited && waited.Elapsed < _grace + StopReserve;)
            await Task.Delay(PollInterval);

        // Workers that outlived their master; mostly there is nobody left.
        _ = Kill(-_process.Id, SignalKill);
        _process.Dispose();
    }

    async Task WaitForAsync(string program, string failure, Func<Task<bool>> isUp, CancellationToken cancellationToken)
    {
        while (!await isUp())
        {
            if (_process.HasExited)
            {
                await _process.WaitForExitAsync(cancellationToken); // until its last words have been read
                throw new InvalidOperationException($"{program} ended with {_process.ExitCode} and said:\n{Log}");
            }

            if (cancellationToken.IsCancellationRequested)
                throw new InvalidOperationException($"{program} {failure} in time and said:\n{Log}");
            await Task.Delay(PollInterval, CancellationToken.None);
        }
    }

    static async Task<bool> AcceptsAsync(IPEndPoint port)
    {
        using var socket = new Socket(port.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static string Tenths(TimeSpan span) => ((int)(span.TotalSeconds * 10)).ToString(CultureInfo.InvariantCulture);

    void Keep(string? line)
    {
        if (line is null)
            return; // the end of the stream
        lock (_log)
            _log.AppendLine(line);
    }

    const int SignalKill = 9;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Kill(int process, int signal);
}
