using Parley.Lab.People;
using Parley.Peers;
using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Peers;

/// <summary>The real servers as clients see them that are not ours: what Parley is later held against is what it seems.</summary>
public sealed class RealDeploymentTests(RealDeploymentFixture fixture) : IClassFixture<RealDeploymentFixture>
{
    [RealDeploymentFact("dig")]
    public async Task Knot_serves_the_records()
    {
        var server = fixture.Deployment.NameServer;

        var answer = await PeerClient.RunAsync(
            "dig", "", "+short", $"@{server.Address}", "-p", $"{server.Port}", "_xmpp-client._tcp.example.test", "SRV");

        Assert.Equal(
            ["10 50 5222 imp1.example.test.", "20 50 5222 imp2.example.test."],
            answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [RealDeploymentTheory("openssl")]
    [InlineData("imp1", 5222, "example.test", "-starttls", "xmpp", "-xmpphost", "example.test")]
    [InlineData("imp2", 5222, "example.test", "-starttls", "xmpp", "-xmpphost", "example.test")]
    [InlineData("imp1", 5223, "example.test")]
    [InlineData("ldap1", 10389, "ldap1.example.test", "-starttls", "ldap")]
    [InlineData("ldap1", 3268, "ldap1.example.test", "-starttls", "ldap")]
    [InlineData("ldap1", 10636, "ldap1.example.test")]
    [InlineData("sip1", 5061, "example.test")]
    [InlineData("cucm1", 8443, "cucm1.example.test")]
    [InlineData("cucm1", 6972, "cucm1.example.test")]
    [InlineData("cuc1", RealWebsites.StandInFor443, "cuc1.example.test")]
    [InlineData("photos", RealWebsites.StandInFor443, "photos.example.test")]
    [InlineData("example", RealWebsites.StandInFor443, "example.test")]
    public async Task OpenSSL_trusts_every_server(string host, int port, string name, params string[] dialect)
    {
        var address = fixture.Deployment.Plan.Hosts.All.Single(one => one.Name.Split('.')[0] == host).Address;

        var answer = await PeerClient.RunAsync("openssl", "",
            ["s_client", "-connect", $"{address}:{port}", "-servername", name, "-verify_hostname", name,
             "-CAfile", fixture.Deployment.RootFile, "-verify_return_error", .. dialect]);

        Assert.True(answer.ExitCode == 0 && answer.Output.Contains("Verify return code: 0 (ok)", StringComparison.Ordinal), answer.ToString());
    }

    [RealDeploymentFact("ldapsearch")]
    public async Task OpenLDAP_holds_the_people()
    {
        var answer = await PeerClient.RunAsync("ldapsearch", "",
            "-x", "-LLL", "-H", $"ldap://{fixture.Deployment.Plan.Hosts.Directory.Address}:10389",
            "-D", "uid=alice,ou=people,dc=example,dc=test", "-w", LabPeople.Password,
            "-b", "dc=example,dc=test", "(uid=bob)", "mail");

        Assert.Contains("mail: bob@example.test\n", answer.Output, StringComparison.Ordinal);
    }

    [RealDeploymentFact("python3")]
    public async Task Kamailio_answers_OPTIONS()
    {
        const string client = """
            import socket, ssl, sys
            context = ssl.create_default_context(cafile=sys.argv[2])
            with context.wrap_socket(socket.create_connection((sys.argv[1], 5061), 10), server_hostname="example.test") as tls:
                tls.sendall(sys.stdin.read().replace("\n", "\r\n").encode())
                print(tls.makefile("r").readline().strip())
            """;
        const string request = """
            OPTIONS sip:example.test SIP/2.0
            Via: SIP/2.0/TLS 127.0.0.1:5061;branch=z9hG4bK1;rport
            Max-Forwards: 70
            From: <sip:check@example.test>;tag=1
            To: <sip:example.test>
            Call-ID: 1
            CSeq: 1 OPTIONS
            Content-Length: 0


            """;

        var answer = await PeerClient.RunAsync(
            "python3", request, "-c", client, $"{fixture.Deployment.Plan.Hosts.Sip.Address}", fixture.Deployment.RootFile);

        Assert.True(answer.Output == "SIP/2.0 200 OK\n", $"{answer}\n{fixture.Deployment.Log}");
    }

    [RealDeploymentTheory("curl")]
    [InlineData("https://cucm1.example.test:8443/cucm-uds/clusterUser?username=alice", "<result found=\"true\"")]
    [InlineData("https://cucm1.example.test:8443/cucm-uds/clusterUser?email=alice%40example.test", "<result found=\"true\"")]
    [InlineData("https://cucm1.example.test:8443/cucm-uds/clusterUser?username=nobody", "<result found=\"false\"")]
    [InlineData("https://cucm1.example.test:8443/cucm-uds/version", "<version>12.5.1</version>")]
    [InlineData("https://cucm1.example.test:8443/cucm-uds/servers", "<server>cucm1.example.test</server>")]
    [InlineData("https://cucm1.example.test:8443/cucm-uds/user/alice", "<displayName>Alice Adams</displayName>")]
    [InlineData("https://cucm1.example.test:6972/jabber-config.xml", "<PresenceDomain>example.test</PresenceDomain>")]
    [InlineData("https://cucm1.example.test:6972/SPDefault.cnf.xml", "<Address>imp1.example.test</Address>")]
    [InlineData("https://example.test/.well-known/host-meta", "<Subject>https://example.test</Subject>")]
    [InlineData("https://example.test/.well-known/host-meta.json", "\"links\":[]")]
    [InlineData("https://cuc1.example.test/vmrest/version", "<version>12.5.1</version>")]
    public async Task Nginx_serves_the_pages(string url, string expected)
    {
        var answer = await FetchAsync(url, "--user", $"alice:{LabPeople.Password}");

        Assert.True(answer.ExitCode == 0 && answer.Output.Contains(expected, StringComparison.Ordinal), answer.ToString());
    }

    [RealDeploymentTheory("curl")]
    [InlineData("https://cucm1.example.test:8443/cucm-uds/user/alice", "401")]
    [InlineData("https://cuc1.example.test/vmrest/version", "401")]
    [InlineData("https://cucm1.example.test:6972/no-such-file.xml", "404")]
    public async Task Nginx_asks_for_a_password_where_the_real_thing_does(string url, string status)
    {
        var answer = await FetchAsync(url, "--output", "/dev/null", "--write-out", "%{http_code}");

        Assert.Equal(status, answer.Output);
    }

    [RealDeploymentFact("go-sendxmpp")]
    public async Task Prosody_signs_people_in()
    {
        var address = fixture.Deployment.Plan.Hosts.FirstPresence.Address;

        var answer = await PeerClient.RunAsync("go-sendxmpp", "hello\n",
            ["-u", "alice@example.test", "-p", LabPeople.Password, "-j", $"{address}:5222", "bob@example.test"],
            ("SSL_CERT_FILE", fixture.Deployment.RootFile), ("HOME", Path.GetTempPath()));

        Assert.True(answer.ExitCode == 0, $"{answer}\n{fixture.Deployment.Log}");
    }

    Task<ProcessAnswer> FetchAsync(string url, params string[] options)
    {
        var hosts = fixture.Deployment.Plan.Hosts;
        var web = new[] { hosts.CallManager, hosts.Website, hosts.Voicemail, hosts.Photos };
        return PeerClient.RunAsync("curl", "",
        [
            "--silent", "--show-error", "--cacert", fixture.Deployment.RootFile, "--noproxy", "*",
            .. web.SelectMany(host => new[] { 8443, 6972 }.SelectMany(port => new[] { "--resolve", $"{host.Name}:{port}:{host.Address}" })),
            .. fixture.Deployment.ConnectTo.SelectMany(mapping => new[] { "--connect-to", mapping }),
            .. options, url,
        ]);
    }
}
