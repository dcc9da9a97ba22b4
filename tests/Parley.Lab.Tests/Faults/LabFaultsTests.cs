using System.Collections.Immutable;
using System.Security.Cryptography;
using Parley.Certificates.Rules;
using Parley.Configuration.Findings;
using Parley.Diagnostics;
using Parley.Dns;
using Parley.Dns.Findings;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Lab.Faults;
using Parley.Peers;
using Parley.Transport.Findings;

namespace Parley.Lab.Tests.Faults;

public sealed class LabFaultsTests
{
    public static TheoryData<string> SeenOnConnections => [.. Named("cert.", "transport.").Where(IsSeenByTheGate)];

    public static TheoryData<string> SeenInDns => [.. Named("dns.")];

    public static TheoryData<string> All => [.. Named("")];

    [Fact]
    public async Task An_honest_deployment_gives_nothing_above_a_note()
    {
        await using var lab = await LabDeployment.StartAsync(new(), TimeProvider.System);
        var visitor = new Visitor(lab);

        foreach (var server in lab.Servers)
            Assert.Empty(await visitor.VisitAsync(server));
        Assert.Empty(await ObserveDnsAsync(lab));
    }

    [Theory]
    [MemberData(nameof(SeenOnConnections))]
    public async Task Shows_on_connections_as_expected_and_nothing_else_shows(string name)
    {
        var fault = LabFaults.Get(name);
        await using var lab = await LabDeployment.StartAsync(new() { Faults = [name] }, TimeProvider.System);
        var visitor = new Visitor(lab);

        var seen = new List<string>();
        foreach (var server in await ServersInDnsAsync(lab))
        {
            var observations = await visitor.VisitAsync(server);
            if (!observations.IsEmpty)
                seen.Add($"{observations[0].Finding.Code} {server.Name}: {string.Join("; ", observations)}");
        }

        Assert.NotEmpty(seen);
        Assert.All(seen, one => Assert.StartsWith(fault.ExpectedCause + " ", one, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SeenInDns))]
    public async Task Shows_in_dns_as_expected(string name)
    {
        var fault = LabFaults.Get(name);
        await using var lab = await LabDeployment.StartAsync(new() { Faults = [name] }, TimeProvider.System);

        var observations = await ObserveDnsAsync(lab);

        Assert.NotEmpty(observations);
        Assert.All(observations, observation => Assert.Equal(fault.ExpectedCause, observation.Finding.Code));
    }

    [PeerFact("curl")]
    public async Task Serves_the_broken_configuration()
    {
        await using var lab = await LabDeployment.StartAsync(
            new() { Faults = ["configuration-unreadable", "password-in-profile"] }, TimeProvider.System);

        var client = await LabDeploymentTests.CurlAsync(lab, "https://cucm1.example.test:6972/jabber-config.xml");
        var profile = await LabDeploymentTests.CurlAsync(lab, "https://cucm2.example.test:6972/SPDefault.cnf.xml");

        Assert.Throws<System.Xml.XmlException>(() => System.Xml.Linq.XDocument.Parse(client.Output));
        Assert.NotEmpty(System.Xml.Linq.XDocument.Parse(profile.Output).Descendants("Password").Single().Value);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_fault_starts_and_stops(string name)
    {
        await using var lab = await LabDeployment.StartAsync(new() { Faults = [name] }, TimeProvider.System);

        Assert.Equal([name], lab.Faults.Select(fault => fault.Name));
    }

    [Fact]
    public void Every_fault_is_told_in_the_same_way()
    {
        var known = new FindingCatalogue(CertificateRules.All, TransportFindings.All, DnsFindings.All, ConfigurationFindings.All);

        Assert.InRange(LabFaults.All.Length, 80, 200);
        Assert.Equal(LabFaults.All.Select(fault => fault.Name).Order(StringComparer.Ordinal), LabFaults.All.Select(fault => fault.Name));
        foreach (var fault in LabFaults.All)
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", fault.Name);
            Assert.False(fault.Title.EndsWith('.'), fault.Title);
            Assert.EndsWith(".", fault.Description, StringComparison.Ordinal);
            Assert.True(
                known.TryGet(fault.ExpectedCause, out _) || fault.ExpectedCause.Split('.')[0] is "discovery" or "client", // parts that the lab does not see
                fault.ExpectedCause);
        }
    }

    [Fact]
    public void Every_fault_of_the_folder_is_in_the_list()
    {
        var declared = typeof(LabFault).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LabFault)));

        Assert.Equal(
            declared.Select(type => type.Name).Order(StringComparer.Ordinal),
            LabFaults.All.Select(fault => fault.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("xmpp-certificate-expird", "xmpp-certificate-expired")]
    [InlineData("self-sined", "self-signed")]
    [InlineData("intermediate", "intermediate-expired")]
    [InlineData("DNS-SILENT", "dns-silent")]
    public void Suggests_what_was_meant(string wrong, string meant) => Assert.Contains(meant, LabFaults.Near(wrong));

    [Fact]
    public void Suggests_nothing_for_nonsense()
    {
        Assert.Empty(LabFaults.Near("qqqqqqqqqqqqqqqqqqqqqqqq"));
        Assert.Empty(LabFaults.Near(new string('x', 1_000_000)));
        Assert.False(LabFaults.TryGet("", out _));
    }

    /// <summary>The servers, each on the port that DNS names for it where DNS names one.</summary>
    static async Task<ImmutableArray<LabServer>> ServersInDnsAsync(LabDeployment lab)
    {
        var resolver = Resolver(lab);
        var servers = lab.Servers.ToImmutableArray().ToBuilder();
        foreach (var (service, role) in new[]
        {
            ("_xmpp-client", LabRole.XmppStartTls), ("_xmpps-client", LabRole.XmppDirectTls), ("_ldaps", LabRole.LdapTls),
        })
        {
            var lookup = await resolver.LookupAsync(new(Name($"{service}._tcp.example.test"), DnsRecordType.Srv));
            foreach (var record in lookup.RecordsOf<SrvRecord>())
            {
                var at = servers.ToList().FindIndex(server => server.Role == role && server.Host == record.Target.ToString());
                servers[at] = servers[at] with { EndPoints = [new(servers[at].EndPoints[0].Address, record.Port)] };
            }
        }

        return servers.ToImmutable();
    }

    static async Task<ImmutableArray<Observation>> ObserveDnsAsync(LabDeployment lab)
    {
        var resolver = Resolver(lab);
        var report = new Report();
        foreach (var service in new[] { "_cisco-uds._tcp", "_xmpp-client._tcp", "_xmpps-client._tcp", "_ldap._tcp", "_sips._tcp" })
        {
            var lookup = await resolver.LookupAsync(new(Name($"{service}.example.test"), DnsRecordType.Srv));
            if (LookupFindings.Of(lookup) is { } observation)
                report.Add(observation);
            foreach (var record in lookup.RecordsOf<SrvRecord>())
            {
                report.AddRange(SrvFindings.Of(record,
                [
                    await resolver.LookupAsync(new(record.Target, DnsRecordType.A)),
                    await resolver.LookupAsync(new(record.Target, DnsRecordType.Aaaa)),
                ]));
            }
        }

        return [.. report.ToImmutable().Where(observation => observation.Severity > Severity.Note)];
    }

    static DnsResolver Resolver(LabDeployment lab) => new(
        new() { Servers = [lab.DnsServer], AttemptTimeout = TimeSpan.FromSeconds(1), Attempts = 1 },
        TimeProvider.System,
        RandomNumberGenerator.Create());

    static DnsName Name(string text) =>
        DnsName.TryParse(text, out var name, out var error) ? name : throw new ArgumentException(error.ToString(), nameof(text));

    /// <summary>
    /// The gate alone fetches nothing, so it knows nothing of revocation, does not look what a server takes besides or another
    /// one sends, and has nothing against what all clients take; a whole check does.
    /// </summary>
    static bool IsSeenByTheGate(string name) => LabFaults.Get(name).ExpectedCause is var cause
        && name != "intermediate-known-elsewhere"
        && !cause.StartsWith("cert.revocation.", StringComparison.Ordinal) && cause != CertificateRules.LeafIsAuthority.Code
        && !cause.StartsWith("transport.staple.", StringComparison.Ordinal) && cause != TransportFindings.OldVersionOffered.Code;

    static IEnumerable<string> Named(params IEnumerable<string> starts) => LabFaults.All
        .Where(fault => starts.Any(start => fault.ExpectedCause.StartsWith(start, StringComparison.Ordinal)))
        .Select(fault => fault.Name);
}
