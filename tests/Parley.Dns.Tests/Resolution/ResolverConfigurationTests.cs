using System.Net;
using Parley.Dns.Resolution;

namespace Parley.Dns.Tests.Resolution;

public sealed class ResolverConfigurationTests
{
    [Fact]
    public void Reads_servers_and_options_in_their_order()
    {
        const string text = """
            # Written by hand.
            ; A comment of the other kind.
            domain example.com
            search example.com corp.example.com
            nameserver 192.0.2.53
            nameserver	2001:db8::53   trailing words do no harm
            options ndots:1 timeout:3 attempts:4 rotate edns0
            """;

        var options = ResolverConfiguration.Parse(text);

        Assert.Equal<IEnumerable<IPEndPoint>>([Server("192.0.2.53"), Server("2001:db8::53")], options.Servers);
        Assert.Equal(TimeSpan.FromSeconds(3), options.AttemptTimeout);
        Assert.Equal(4, options.Attempts);
        Assert.True(options.Rotate);
        Assert.Empty(options.Validate());
    }

    [Theory]
    [InlineData("")]
    [InlineData("search example.com")]
    [InlineData("nameserver")]
    [InlineData("nameserver dns.example.com")]
    [InlineData("#nameserver 192.0.2.53")]
    [InlineData("Nameserver 192.0.2.53")]
    [InlineData("nameserver 192.0.2.53%1")]
    public void Without_a_server_the_one_on_this_machine_is_meant(string text) =>
        Assert.Equal<IEnumerable<IPEndPoint>>([Server("127.0.0.1")], ResolverConfiguration.Parse(text).Servers);

    [Fact]
    public void Reads_the_zone_of_a_link_local_server_by_number_and_by_name()
    {
        const string text = "nameserver fe80::1%2\nnameserver fe80::1%eth0\nnameserver fe80::1%gone\n";

        var options = ResolverConfiguration.Parse(text, name => name == "eth0" ? 7u : 0u);

        Assert.Equal([2, 7], options.Servers.Select(server => server.Address.ScopeId));
    }

    [Fact]
    public void Takes_each_server_once_and_no_more_than_can_be_asked()
    {
        var text = string.Join('\n', Enumerable.Range(0, 100).Select(i => $"nameserver 192.0.2.{i / 2}"));

        var servers = ResolverConfiguration.Parse(text).Servers;

        Assert.Equal(DnsResolverOptions.MaximumServers, servers.Length);
        Assert.Equal(servers.Distinct(), servers);
    }

    [Theory]
    [InlineData("options timeout:0 attempts:0", 1, 1)]
    [InlineData("options timeout:99999 attempts:99999", 30, 5)]
    [InlineData("options timeout:-1 attempts:x", 2, 2)]
    [InlineData("options timeout:99999999999999999999 attempts:", 2, 2)]
    public void Keeps_options_within_their_bounds(string text, int seconds, int attempts)
    {
        var options = ResolverConfiguration.Parse(text);

        Assert.Equal((TimeSpan.FromSeconds(seconds), attempts), (options.AttemptTimeout, options.Attempts));
    }

    [Fact]
    public void Passes_over_what_follows_a_limit() =>
        Assert.Equal<IEnumerable<IPEndPoint>>(
            [Server("127.0.0.1")],
            ResolverConfiguration.Parse(new string('#', ResolverConfiguration.MaximumCharacters) + "\nnameserver 192.0.2.53").Servers);

    [Fact]
    public void Says_TCP_where_the_file_does() => Assert.True(ResolverConfiguration.Parse("options use-vc").AlwaysTcp);

    static IPEndPoint Server(string address) => new(IPAddress.Parse(address), 53);
}
