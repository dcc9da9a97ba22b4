using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Net;
using Parley.Lab.People;
using Parley.Peers;
using Xunit.Abstractions;

namespace Parley.Lab.Tests;

public sealed class LabDeploymentTests(ITestOutputHelper output)
{
    static readonly TimeProvider Time = TimeProvider.System;

    [Fact]
    public async Task Starts_and_stops_twice_and_leaves_nothing()
    {
        for (var round = 0; round < 2; round++)
        {
            var started = Stopwatch.StartNew();
            var lab = await LabDeployment.StartAsync(new(), Time);
            output.WriteLine($"round {round}: up in {started.Elapsed.TotalMilliseconds:0} ms, {lab.Servers.Count} servers");
            var endPoints = lab.Servers.SelectMany(server => server.EndPoints).ToArray();
            Assert.All(endPoints, endPoint => Assert.True(Accepts(endPoint), endPoint.ToString()));

            started.Restart();
            await lab.DisposeAsync();
            output.WriteLine($"round {round}: down in {started.Elapsed.TotalMilliseconds:0} ms");

            Assert.All(endPoints, endPoint => Assert.False(Accepts(endPoint), endPoint.ToString()));
        }
    }

    [Fact]
    public async Task Keeps_to_loopback_addresses()
    {
        await using var lab = await LabDeployment.StartAsync(new(), Time);

        Assert.All(lab.Servers.SelectMany(server => server.EndPoints), endPoint => Assert.True(IPAddress.IsLoopback(endPoint.Address)));
        Assert.True(IPAddress.IsLoopback(lab.DnsServer.Address));
        Assert.True(IPAddress.IsLoopback(lab.OutsideDnsServer.Address));
    }

    [Fact]
    public async Task Does_without_ipv6_when_told_to()
    {
        await using var lab = await LabDeployment.StartAsync(new() { Ipv6 = false }, Time);

        Assert.All(lab.Servers, server => Assert.Equal([IPAddress.Loopback], server.EndPoints.Select(endPoint => endPoint.Address)));
    }

    [Fact]
    public async Task Starts_beside_itself()
    {
        await using var one = await LabDeployment.StartAsync(new(), Time);
        await using var other = await LabDeployment.StartAsync(new(), Time);

        Assert.Empty(one.Servers.Select(server => server.Port).Intersect(other.Servers.Select(server => server.Port)));
        Assert.NotEqual(one.RootPem, other.RootPem);
    }

    [Fact]
    public async Task Stops_starting_when_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LabDeployment.StartAsync(new(), Time, cancelled.Token));
    }

    [Fact]
    public async Task Takes_the_dns_port_it_is_given()
    {
        // Below the range from which other labs and programs get their free ports meanwhile.
        var port = Enumerable.Range(20_000, 1000).First(IsFree);
        await using (await LabDeployment.StartAsync(new() { DnsPort = port }, Time))
        {
            await Assert.ThrowsAsync<SocketException>(
                () => LabDeployment.StartAsync(new() { DnsPort = port }, Time));
        }

        await using var second = await LabDeployment.StartAsync(new() { DnsPort = port }, Time);
        Assert.Equal(port, second.DnsServer.Port);
    }

    [Fact]
    public async Task Names_what_an_unknown_fault_may_have_meant()
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(
            () => LabDeployment.StartAsync(new() { Faults = ["xmpp-certificate-expird"] }, Time));

        Assert.Contains("Did you mean xmpp-certificate-expired", refusal.Message, StringComparison.Ordinal);
    }

    [PeerFact("dig")]
    public async Task Publishes_every_service_with_the_port_it_really_has()
    {
        await using var lab = await LabDeployment.StartAsync(new(), Time);

        foreach (var (service, role, nodes) in new[]
        {
            ("_cisco-uds._tcp", LabRole.UserData, 2), ("_xmpp-client._tcp", LabRole.XmppStartTls, 2),
            ("_xmpps-client._tcp", LabRole.XmppDirectTls, 2), ("_ldap._tcp", LabRole.LdapStartTls, 1),
            ("_ldaps._tcp", LabRole.LdapTls, 1), ("_gc._tcp", LabRole.GlobalCatalog, 1), ("_sips._tcp", LabRole.SipTls, 1),
            ("_xmpp-server._tcp", LabRole.XmppServerStartTls, 2), ("_xmpps-server._tcp", LabRole.XmppServerDirectTls, 2),
            ("_stuns._tcp", LabRole.StunTls, 1), ("_turns._tcp", LabRole.StunTls, 1),
        })
        {
            var answer = await DigAsync(lab.DnsServer, $"{service}.example.test", "SRV");

            var expected = lab.Servers.Where(server => server.Role == role)
                .Select(server => string.Create(CultureInfo.InvariantCulture, $"{server.Port} {server.Host}."));
            Assert.Equal(expected, answer.Order(StringComparer.Ordinal).Select(line => string.Join(' ', line.Split(' ')[2..])));
            Assert.Equal(nodes, answer.Length);
        }

        Assert.Empty(await DigAsync(lab.DnsServer, "_collab-edge._tls.example.test", "SRV"));
        Assert.Empty(await DigAsync(lab.OutsideDnsServer, "_cisco-uds._tcp.example.test", "SRV"));
        Assert.Single(await DigAsync(lab.OutsideDnsServer, "_collab-edge._tls.example.test", "SRV"));
        Assert.Equal(["127.0.0.1"], await DigAsync(lab.DnsServer, "imp1.example.test", "A"));
    }

    [PeerFact("dig")]
    public async Task Publishes_standard_ports_when_told_to()
    {
        await using var lab = await LabDeployment.StartAsync(new() { PublishesStandardPorts = true }, Time);

        Assert.Equal(
            ["10 50 5222 imp1.example.test.", "20 50 5222 imp2.example.test."],
            (await DigAsync(lab.DnsServer, "_xmpp-client._tcp.example.test", "SRV")).Order(StringComparer.Ordinal));
        foreach (var server in lab.Servers)
        {
            var mapping = Assert.Single(lab.ConnectTo, mapping => mapping.AppliesTo(server.Host, server.StandardPort));
            Assert.Equal(server.Port, mapping.AddressPort);
        }
    }

    [PeerTheory("curl")]
    [InlineData("https://cucm1.example.test:8443/cucm-uds/clusterUser?username=alice", "<homeCluster")]
    [InlineData("https://cucm2.example.test:8443/ssosp/ws/public/singleSignOn", "enabled=\"false\"")]
    [InlineData("https://alice:parley@cucm1.example.test:8443/cucm-uds/user/alice", "<serviceProfile>")]
    [InlineData("https://cucm2.example.test:6972/SPDefault.cnf.xml", "imp1.example.test")]
    [InlineData("https://cucm1.example.test:6972/jabber-config.xml", "<PresenceDomain>example.test</PresenceDomain>")]
    [InlineData("https://alice:parley@cuc1.example.test/vmrest/version", "12.5.1")]
    [InlineData("https://example.test/.well-known/host-meta.json", "\"links\":[]")]
    [InlineData("https://loginp.webexconnect.com/cas/FederatedSSO?org=example.test", "<errorcode>1</errorcode>")]
    [InlineData("https://alice:parley@edge1.example.test:8443/ZXhhbXBsZS50ZXN0/get_edge_config", "getEdgeConfigResponse")]
    public async Task Serves_curl(string url, string content)
    {
        await using var lab = await LabDeployment.StartAsync(new(), Time);

        var answer = await CurlAsync(lab, url);

        Assert.True(answer.ExitCode == 0 && answer.Output.Contains(content, StringComparison.Ordinal), answer.ToString());
    }

    [PeerFact("openssl")]
    public async Task Presents_the_leaf_and_the_issuing_authority_everywhere()
    {
        await using var lab = await LabDeployment.StartAsync(new(), Time);
        using var folder = new TemporaryFolder();
        var root = folder.Write("root.pem", lab.RootPem);

        foreach (var server in lab.Servers)
        {
            string[] startTls = server.Role switch
            {
                LabRole.XmppStartTls => ["-starttls", "xmpp", "-xmpphost", "example.test"],
                LabRole.XmppServerStartTls => ["-starttls", "xmpp-server", "-xmpphost", "example.test"],
                LabRole.LdapStartTls or LabRole.GlobalCatalog => ["-starttls", "ldap"],
                _ => [],
            };
            foreach (var endPoint in server.EndPoints)
            {
                var answer = await OpenSsl.RunAsync("", ["s_client", "-connect", endPoint.ToString(), "-CAfile", root,
                    "-verify_hostname", server.Host, "-showcerts", "-brief", "-verify_return_error", .. startTls]);

                Assert.True(answer.Error.Contains("Verification: OK", StringComparison.Ordinal), $"{server.Name}: {answer}");
                Assert.Equal(2, server.Presented.Length);
            }
        }
    }

    [PeerFact("go-sendxmpp")]
    public async Task Lets_people_chat_across_nodes()
    {
        await using var lab = await LabDeployment.StartAsync(new(), Time);
        using var folder = new TemporaryFolder();

        foreach (var server in lab.Servers.Where(server => server.Role is LabRole.XmppStartTls or LabRole.XmppDirectTls))
        {
            var answer = await PeerClient.RunAsync(
                "go-sendxmpp",
                "Hello",
                [
                    "-u", "alice@example.test", "-p", LabPeople.Password, "-j", server.EndPoints[0].ToString(),
                    .. server.Role == LabRole.XmppDirectTls ? ["-t"] : Array.Empty<string>(), "bob@example.test",
                ],
                ("SSL_CERT_FILE", folder.Write("root.pem", lab.RootPem)), ("HOME", folder.PathOf("")));

            Assert.True(answer.ExitCode == 0, $"{server.Name}: {answer}");
        }
    }

    internal static Task<ProcessAnswer> CurlAsync(LabDeployment lab, string url, params IEnumerable<string> further) =>
        PeerClient.RunAsync("curl", lab.RootPem, ["--silent", "--show-error", "--cacert", "/dev/stdin",
            .. lab.ConnectTo.SelectMany(mapping => new[] { "--connect-to", mapping.ToString() }), .. further, url]);

    static async Task<string[]> DigAsync(IPEndPoint server, string name, string type) =>
        (await PeerClient.RunAsync("dig", "",
            ["@127.0.0.1", "-p", server.Port.ToString(CultureInfo.InvariantCulture), "+short", name, type]))
        .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    static bool Accepts(IPEndPoint endPoint)
    {
        using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(endPoint);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static bool IsFree(int port)
    {
        try
        {
            using var tcp = new TcpListener(IPAddress.Loopback, port);
            tcp.Start();
            using var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
