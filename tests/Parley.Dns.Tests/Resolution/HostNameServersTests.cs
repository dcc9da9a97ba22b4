using System.Net;
using Parley.Dns.Resolution;

namespace Parley.Dns.Tests.Resolution;

public sealed class HostNameServersTests : IDisposable
{
    readonly string _path = Path.Combine(Path.GetTempPath(), $"parley-{Guid.NewGuid():N}.conf");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Reads_the_file_of_the_system()
    {
        File.WriteAllText(_path, "nameserver 192.0.2.53\n");

        Assert.True(HostNameServers.TryRead(_path, out var options, out var observation));

        Assert.Equal<IEnumerable<IPEndPoint>>([new(IPAddress.Parse("192.0.2.53"), 53)], options.Servers);
        Assert.Null(observation);
    }

    [Fact]
    public void Says_that_it_is_not_there()
    {
        Assert.False(HostNameServers.TryRead(_path, out _, out var observation));

        Assert.Equal("dns.server.none-configured", observation!.Finding.Code);
        Assert.Equal(_path, observation.Subject);
    }

    [Fact]
    public void Reads_the_network_interfaces_where_there_is_no_file() =>
        Assert.Equal(HostNameServers.TryRead(null, out var options, out var observation), observation is null && !options.Servers.IsEmpty);
}
