using System.Net;
using Parley.Diagnostics;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Tests;

public sealed class ServiceDiscoveryTests : DiscoveryTest
{
    [Fact]
    public async Task All_records_are_asked_for_before_any_is_answered()
    {
        var all = Enumerable.ToHashSet(
        [
            "_cisco-uds._tcp.example.com", "_cuplogin._tcp.example.com", "_collab-edge._tls.example.com",
            "_xmpp-client._tcp.example.com", "_xmpps-client._tcp.example.com", "_xmpp-server._tcp.example.com",
            "_xmpps-server._tcp.example.com", "_sips._tcp.example.com", "_sip._tls.example.com",
            "_sip._tcp.example.com", "_ldap._tcp.example.com", "_ldaps._tcp.example.com", "_gc._tcp.example.com",
            "_stuns._tcp.example.com", "_turns._tcp.example.com",
        ]);
        var allCame = new TaskCompletionSource();
        Dns.Delay = (_, _) =>
        {
            if (Dns.Questions.Count == all.Count)
                allCame.TrySetResult();
            return allCame.Task;
        };

        await DiscoverAsync();

        Assert.Equal(all, Dns.Questions.Take(all.Count).Select(question => question.Name.ToString()).ToHashSet());
        Assert.All(Dns.Questions.Take(all.Count), question => Assert.Equal(DnsRecordType.Srv, question.Type));
    }

    [Fact]
    public async Task Questions_go_out_in_the_order_in_which_their_answers_count()
    {
        await DiscoverAsync();

        Assert.Equal(
            ["_cisco-uds._tcp.example.com", "_cuplogin._tcp.example.com", "_collab-edge._tls.example.com"],
            Dns.Questions.Take(3).Select(question => question.Name.ToString()));
    }

    [Fact]
    public async Task A_silent_cloud_or_web_server_does_not_hold_the_records_up_for_long()
    {
        Dns.Srv("_cisco-uds._tcp.example.com", 8443, "cucm1.example.com").Host("cucm1.example.com", "192.0.2.1");
        var asked = new SemaphoreSlim(0);
        Web.Delay = (_, _) =>
        {
            asked.Release();
            return new TaskCompletionSource().Task; // deaf to cancellation too
        };

        var discovering = DiscoverAsync(Request with { AskCloud = true });
        for (var i = 0; i < 3; i++)
            await asked.WaitAsync(TimeSpan.FromSeconds(30));
        Clock.Advance(TimeSpan.FromSeconds(5));

        var result = await discovering;
        Assert.Equal(SignInPath.Inside, result.Path);
        Assert.Equal(["discovery.host-meta.unavailable", "discovery.cloud.no-answer"], Codes(result));
    }

    [Fact]
    public async Task The_callers_cancellation_is_an_exception()
    {
        using var cancellation = new CancellationTokenSource();
        Dns.Delay = (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, token);

        var discovering = DiscoverAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => discovering);
    }

    [Fact]
    public async Task Hosts_come_in_the_order_of_their_priority()
    {
        // The printed examples of the planning guide.
        Dns.Srv(
                "_cisco-uds._tcp.example.com",
                (6, 30, 8443, "cucm3.example.com"), (2, 20, 8443, "cucm2.example.com"), (1, 5, 8443, "cucm1.example.com"))
            .Host("cucm1.example.com", "192.0.2.1")
            .Host("cucm2.example.com", "192.0.2.2")
            .Host("cucm3.example.com", "192.0.2.3");

        var inside = (await DiscoverAsync()).Services[0];

        Assert.Equal(["cucm1.example.com", "cucm2.example.com", "cucm3.example.com"], inside.Nodes.Select(node => node.Host));
        Assert.Equal([(1, 5), (2, 20), (6, 30)], inside.Nodes.Select(node => (node.Priority, node.Weight)));
        Assert.All(inside.Nodes, node => Assert.Equal(8443, node.Port));
    }

    [Fact]
    public async Task Hosts_have_all_their_addresses_and_the_lookups_that_gave_them()
    {
        Dns.Srv("_cisco-uds._tcp.example.com", 8443, "cucm1.example.com")
            .Host("cucm1.example.com", "192.0.2.1", "192.0.2.2", "2001:db8::1");

        var node = (await DiscoverAsync()).Services[0].Nodes[0];

        Assert.Equal<IEnumerable<IPAddress>>(
            [IPAddress.Parse("2001:db8::1"), IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2")], node.Addresses);
        Assert.Equal([DnsRecordType.Aaaa, DnsRecordType.A], node.AddressLookups.Select(lookup => lookup.Question.Type));
    }

    [Fact]
    public async Task A_host_of_several_services_is_looked_up_once()
    {
        foreach (var record in (string[])["_cisco-uds._tcp", "_xmpp-client._tcp", "_sips._tcp", "_ldap._tcp"])
            Dns.Srv($"{record}.example.com", 1, "uc.example.com");
        Dns.Host("uc.example.com", "192.0.2.1");

        await DiscoverAsync();

        Assert.Equal(2, Dns.Questions.Count(question => question.Name == DnsName.Parse("uc.example.com")));
    }

    [Fact]
    public async Task Each_open_record_finds_its_service()
    {
        (string Record, ServiceKind Kind)[] records =
        [
            ("_xmpp-client._tcp", ServiceKind.Xmpp), ("_xmpps-client._tcp", ServiceKind.XmppDirectTls),
            ("_xmpp-server._tcp", ServiceKind.XmppServer), ("_xmpps-server._tcp", ServiceKind.XmppServerDirectTls), ("_sips._tcp", ServiceKind.SipTls),
            ("_sip._tls", ServiceKind.SipTls), ("_sip._tcp", ServiceKind.Sip), ("_ldap._tcp", ServiceKind.Ldap),
            ("_ldaps._tcp", ServiceKind.Ldaps), ("_gc._tcp", ServiceKind.GlobalCatalog), ("_stuns._tcp", ServiceKind.StunTls),
            ("_turns._tcp", ServiceKind.TurnTls),
        ];
        foreach (var (record, _) in records)
            Dns.Srv($"{record}.example.com", 1, "uc.example.com");
        Dns.Host("uc.example.com", "192.0.2.1");

        var result = await DiscoverAsync();

        Assert.Equal(
            records.Select(pair => ($"{pair.Record}.example.com", pair.Kind)),
            result.Services.Select(service => (service.RecordName, service.Kind)));
    }

    [Fact]
    public async Task A_site_is_asked_for_beside_the_whole_directory()
    {
        await DiscoverAsync(Request with
        {
            DirectorySite = "Berlin",
            DirectoryDomain = DnsName.Parse("corp.example.com"),
            GlobalCatalogDomain = DnsName.Parse("forest.example.com"),
        });

        var asked = Dns.Questions.Select(question => question.Name.ToString()).ToList();
        Assert.Contains("_ldap._tcp.Berlin._sites.corp.example.com", asked);
        Assert.Contains("_ldap._tcp.corp.example.com", asked);
        Assert.Contains("_gc._tcp.Berlin._sites.forest.example.com", asked);
        Assert.Contains("_gc._tcp.forest.example.com", asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Zürich")]
    [InlineData("a\nb")]
    public async Task What_cannot_be_a_site_is_refused(string site) =>
        await Assert.ThrowsAsync<ArgumentException>(() => DiscoverAsync(Request with { DirectorySite = site }));

    [Fact]
    public async Task A_domain_so_long_that_a_record_cannot_exist_is_asked_for_the_others()
    {
        var label = new string('a', 63);
        var domain = DnsName.Parse(string.Join('.', label, label, label, new string('a', 49)));

        var result = await DiscoverAsync(new() { ServicesDomain = domain });

        Assert.Equal(SignInPath.Manual, result.Path);
        Assert.DoesNotContain(Dns.Questions, question => question.Name.ToString().StartsWith("_cisco-uds", StringComparison.Ordinal));
        Assert.Contains(Dns.Questions, question => question.Name.ToString().StartsWith("_sip.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_target_is_said_and_still_followed_where_clients_do()
    {
        Dns.Srv("_cisco-uds._tcp.example.com", 8443, "192.168.0.26");

        var result = await DiscoverAsync();

        Assert.Equal(["dns.srv.target-is-address"], Codes(result));
        Assert.Equal<IEnumerable<IPAddress>>([IPAddress.Parse("192.168.0.26")], result.Services[0].Nodes[0].Addresses);
        Assert.DoesNotContain(Dns.Questions, question => question.Name == DnsName.Parse("192.168.0.26"));
    }

    [Fact]
    public async Task A_target_without_an_address_is_said_with_its_record()
    {
        Dns.Srv("_collab-edge._tls.example.com", 8443, "gone.example.com");

        var observation = Assert.Single((await DiscoverAsync()).Observations);

        Assert.Equal("dns.srv.target-without-address", observation.Finding.Code);
        Assert.Equal("_collab-edge._tls.example.com SRV", observation.Subject);
    }

    [Fact]
    public async Task An_alias_as_target_is_said_and_followed()
    {
        var alias = new AliasRecord(DnsName.Parse("host.example.com")) { Name = DnsName.Parse("edge.example.com") };
        Dns.Srv("_collab-edge._tls.example.com", 8443, "edge.example.com").Host("edge.example.com", "192.0.2.3");
        Dns.Answer(new()
        {
            Question = new(DnsName.Parse("edge.example.com"), DnsRecordType.A),
            Status = DnsLookupStatus.Answered,
            Aliases = [alias],
            Records = [new AddressRecord(IPAddress.Parse("192.0.2.3")) { Name = alias.Target }],
        });

        var result = await DiscoverAsync();

        Assert.Equal(["dns.srv.target-is-alias"], Codes(result));
        Assert.NotEmpty(result.Services[0].Nodes[0].Addresses);
    }

    [Fact]
    public async Task A_target_outside_the_domain_is_worth_knowing()
    {
        Dns.Srv("_collab-edge._tls.example.com", 8443, "edge.hoster.example.net").Host("edge.hoster.example.net", "192.0.2.3");

        var observation = Assert.Single((await DiscoverAsync()).Observations);

        Assert.Equal(("discovery.srv.outside-domain", Severity.Note), (observation.Finding.Code, observation.Severity));
        Assert.Equal("edge.hoster.example.net", observation["target"]);
    }

    [Fact]
    public async Task A_target_in_the_services_domain_is_at_home_also_for_the_voice_domain()
    {
        Dns.Srv("_cisco-uds._tcp.voice.example.net", 8443, "cucm.example.com").Host("cucm.example.com", "192.0.2.3");

        Assert.Empty((await DiscoverAsync(Request with { VoiceServicesDomain = DnsName.Parse("voice.example.net") })).Observations);
    }

    [Fact]
    public async Task Port_zero_is_a_fault_and_no_host()
    {
        Dns.Srv("_collab-edge._tls.example.com", (1, 0, 0, "edge.example.com"), (2, 0, 8443, "edge.example.com"))
            .Host("edge.example.com", "192.0.2.3");

        var result = await DiscoverAsync();

        Assert.Equal(["discovery.srv.port-zero"], Codes(result));
        Assert.Equal([8443], result.Services[0].Nodes.Select(node => node.Port));
    }

    [Fact]
    public async Task The_hosts_that_a_vendors_client_leaves_out_are_named()
    {
        Dns.Srv(
                "_cisco-uds._tcp.example.com",
                (1, 0, 8443, "a.example.com"), (2, 0, 8443, "b.example.com"), (3, 0, 8443, "c.example.com"))
            .Host("a.example.com", "192.0.2.1").Host("b.example.com", "192.0.2.2").Host("c.example.com", "192.0.2.3");

        var result = await DiscoverAsync();

        var observation = Assert.Single(result.Observations);
        Assert.Equal(("discovery.records.beyond-vendor-limit", Severity.Note), (observation.Finding.Code, observation.Severity));
        Assert.Equal("c.example.com:8443", observation["left"]);
        Assert.Equal((2, TimeSpan.FromSeconds(20)), (result.VendorLimits[0].InsideTargets, result.VendorLimits[0].Time));
    }

    [Fact]
    public async Task A_discovery_slower_than_a_vendors_client_waits_is_a_warning()
    {
        Dns.Srv("_collab-edge._tls.example.com", 8443, "edge.example.com").Host("edge.example.com", "192.0.2.3");
        Dns.Delay = (question, _) =>
        {
            if (question.Name == DnsName.Parse("_gc._tcp.example.com"))
                Clock.Advance(TimeSpan.FromSeconds(21));
            return Task.CompletedTask;
        };

        var result = await DiscoverAsync(Request with { AskHostMeta = false });

        Assert.Equal(["discovery.time.beyond-vendor-limit"], Codes(result));
        Assert.Contains("21 s", result.Observations[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_record_set_is_used_up_to_its_budget()
    {
        Dns.Srv("_collab-edge._tls.example.com", [.. Enumerable.Range(0, 500).Select(i => (i, 0, 8443, $"h{i}.example.com"))]);
        for (var i = 0; i < 500; i++)
            Dns.Host($"h{i}.example.com", "192.0.2.3");

        var result = await DiscoverAsync();

        Assert.Equal(["discovery.srv.too-many-records"], Codes(result));
        Assert.Equal(Enumerable.Range(0, DiscoveryBudget.RecordsPerSet), result.Services[0].Nodes.Select(node => node.Priority));
    }

    [Fact]
    public async Task Hosts_and_addresses_have_a_budget_and_lookups_go_out_a_few_at_a_time()
    {
        string[] records = ["_cisco-uds._tcp", "_cuplogin._tcp", "_collab-edge._tls", "_sips._tcp"];
        foreach (var record in records)
            Dns.Srv($"{record}.example.com", [.. Enumerable.Range(0, 32).Select(i => (i, 0, 8443, $"{record[1..4]}{i}.example.com"))]);
        foreach (var record in records)
        {
            for (var i = 0; i < 32; i++)
                Dns.Host($"{record[1..4]}{i}.example.com", [.. Enumerable.Range(1, 50).Select(j => $"192.0.2.{j}")]);
        }

        int now = 0, most = 0;
        Dns.Delay = async (question, _) =>
        {
            if (question.Type == DnsRecordType.Srv)
                return;
            var running = Interlocked.Increment(ref now);
            for (var seen = most; running > seen; seen = most)
                Interlocked.CompareExchange(ref most, running, seen);
            await Task.Yield();
            Interlocked.Decrement(ref now);
        };

        var result = await DiscoverAsync();

        var hosts = Dns.Questions.Where(question => question.Type == DnsRecordType.A).Select(question => question.Name);
        Assert.Equal(DiscoveryBudget.Hosts, hosts.Distinct().Count());
        Assert.InRange(most, 1, DiscoveryBudget.LookupsAtATime);
        Assert.All(
            result.Services.SelectMany(service => service.Nodes),
            node => Assert.InRange(node.Addresses.Length, 0, DiscoveryBudget.AddressesPerFamily));
    }

    [Fact]
    public async Task A_name_server_that_stays_silent_beside_one_that_answers_is_told_once()
    {
        var silent = new DnsAttempt
        {
            Server = new(IPAddress.Parse("192.0.2.99"), 53),
            Transport = DnsTransport.Udp,
            Name = Domain,
            Status = DnsLookupStatus.TimedOut,
        };
        var answering = silent with
        {
            Server = new(IPAddress.Parse("192.0.2.53"), 53),
            Status = DnsLookupStatus.NameDoesNotExist,
        };
        foreach (var name in (string[])["_sip._tcp.example.com", "_gc._tcp.example.com"])
        {
            Dns.Answer(new()
            {
                Question = new(DnsName.Parse(name), DnsRecordType.Srv),
                Status = DnsLookupStatus.NameDoesNotExist,
                Attempts = [silent, answering],
            });
        }

        Dns.Srv("_collab-edge._tls.example.com", 8443, "edge.example.com").Host("edge.example.com", "192.0.2.3");

        var observation = Assert.Single((await DiscoverAsync()).Observations);

        Assert.Equal(("dns.server.did-not-answer", "192.0.2.99:53"), (observation.Finding.Code, observation.Subject));
    }
}
