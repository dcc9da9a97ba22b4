using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Parley.Peers;

namespace Parley.Acceptance.Tests.Peers;

public sealed class PeerProcessTests
{
    [PeerFact("setsid", "sh")]
    public async Task Says_why_a_server_ended()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => PeerProcess.StartAsync(new()
        {
            Program = "sh",
            Arguments = ["-c", "echo the port is taken >&2; exit 3"],
            Ports = [new IPEndPoint(PeerNetwork.Lease().Host(1), 10001)],
        }));

        Assert.Equal("sh ended with 3 and said:\nthe port is taken\n", failure.Message);
    }

    [PeerFact("setsid", "sh")]
    public async Task Ends_a_server_with_its_workers()
    {
        using var folder = new PeerFolder();
        var server = await PeerProcess.StartAsync(new()
        {
            Program = "sh",
            Arguments = ["-c", $"sleep 600 & echo $! >{folder["worker"]}.new; mv {folder["worker"]}.new {folder["worker"]}; wait"],
            Ports = [],
        });
        while (!File.Exists(folder["worker"]))
            await Task.Yield();
        var worker = int.Parse(await File.ReadAllTextAsync(folder["worker"]), CultureInfo.InvariantCulture);
        Assert.True(IsAlive(worker));

        await server.DisposeAsync();

        Assert.True(await IsGoneAsync(worker));
    }

    [PeerFact("setsid", "sh")]
    public async Task Ends_a_server_that_does_not_want_to_end()
    {
        using var folder = new PeerFolder();
        var server = await PeerProcess.StartAsync(new()
        {
            Program = "sh",
            Arguments = ["-c", $"trap '' TERM; echo $$ >{folder["server"]}.new; mv {folder["server"]}.new {folder["server"]}; while :; do sleep 1; done"],
            Ports = [],
            Grace = TimeSpan.FromSeconds(0.3),
        });
        while (!File.Exists(folder["server"]))
            await Task.Yield();
        var id = int.Parse(await File.ReadAllTextAsync(folder["server"]), CultureInfo.InvariantCulture);

        await server.DisposeAsync();

        Assert.True(await IsGoneAsync(id));
    }

    [Fact]
    public void Networks_of_one_process_do_not_meet()
    {
        var networks = Enumerable.Range(0, 20).Select(_ => PeerNetwork.Lease().Host(1)).ToList();

        Assert.Equal(networks.Count, networks.Distinct().Count());
        Assert.All(networks, address => Assert.True(IPAddress.IsLoopback(address)));
    }

    [PeerFact("setsid", "sh")]
    public async Task Does_not_take_the_port_of_somebody_else_for_the_servers()
    {
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        other.Bind(new IPEndPoint(PeerNetwork.Lease().Host(1), 10001));
        other.Listen();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => PeerProcess.StartAsync(new()
        {
            Program = "sh",
            Arguments = ["-c", "sleep 600"],
            Ports = [(IPEndPoint)other.LocalEndPoint!], // bound above
        }));

        Assert.StartsWith($"Somebody else has {other.LocalEndPoint}", failure.Message, StringComparison.Ordinal);
    }

    // The signal is on its way when the server has been disposed of; a busy machine delivers it a moment later.
    static async Task<bool> IsGoneAsync(int id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (IsAlive(id) && !limit.IsCancellationRequested)
            await Task.Yield();
        return !IsAlive(id);
    }

    // A zombie waits for whoever takes care of orphans, and is not alive.
    static bool IsAlive(int id)
    {
        try
        {
            return !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
