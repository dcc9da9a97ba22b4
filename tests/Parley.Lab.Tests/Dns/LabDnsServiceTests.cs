using System.Globalization;
using System.Net;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Lab.Blueprints;
using Parley.Lab.Dns;
using Parley.Lab.Listening;
using Parley.Peers;

namespace Parley.Lab.Tests.Dns;

public sealed class LabDnsServiceTests
{
    [PeerTheory("dig")]
    [InlineData("imp1.example.test A", "NOERROR", "127.0.0.1")]
    [InlineData("IMP1.EXAMPLE.TEST A", "NOERROR", "127.0.0.1")]
    [InlineData("imp1.example.test AAAA", "NOERROR", "::1")]
    [InlineData("_xmpp-client._tcp.example.test SRV", "NOERROR", "10 50 5222 imp1.example.test.")]
    [InlineData("www.example.test A", "NOERROR", "imp1.example.test.\n127.0.0.1")]
    [InlineData("www.example.test CNAME", "NOERROR", "imp1.example.test.")]
    [InlineData("imp1.example.test MX", "NOERROR", "")]
    [InlineData("_tcp.example.test A", "NOERROR", "")]
    [InlineData("nobody.example.test A", "NXDOMAIN", "")]
    [InlineData("loop.example.test A", "NOERROR", null)]
    [InlineData("example.com A", "REFUSED", "")]
    [InlineData("example.test CH TXT", "REFUSED", "")]
    public async Task Answers_dig_over_udp_and_tcp(string question, string status, string? records)
    {
        await using var server = new Server(LabDnsBehavior.Answers);

        foreach (var transport in new[] { "+notcp", "+tcp" })
        {
            var answer = await server.DigAsync([.. question.Split(' '), transport]);

            Assert.Contains($"status: {status},", answer.Output, StringComparison.Ordinal);
            if (records is not null)
                Assert.Equal(records, Records(answer.Output));
        }
    }

    [PeerFact("dig")]
    public async Task Says_no_together_with_the_start_of_authority()
    {
        await using var server = new Server(LabDnsBehavior.Answers);

        var answer = await server.DigAsync("nobody.example.test", "A");

        Assert.Contains("AUTHORITY: 1", answer.Output, StringComparison.Ordinal);
        Assert.Contains("SOA\tns1.example.test.", answer.Output, StringComparison.Ordinal);
        Assert.Contains("flags: qr aa", answer.Output, StringComparison.Ordinal);
    }

    [PeerFact("dig")]
    public async Task Cuts_what_does_not_fit_a_datagram()
    {
        await using var server = new Server(LabDnsBehavior.Answers);

        var cut = await server.DigAsync("_many._tcp.example.test", "SRV", "+noedns", "+ignore");
        var whole = await server.DigAsync("_many._tcp.example.test", "SRV", "+noedns");

        Assert.Contains("flags: qr aa tc", cut.Output, StringComparison.Ordinal);
        Assert.Contains("ANSWER: 40,", whole.Output, StringComparison.Ordinal); // dig asked again over TCP
    }

    [PeerTheory("dig")]
    [InlineData(LabDnsBehavior.Refuses, "status: REFUSED")]
    [InlineData(LabDnsBehavior.Fails, "status: SERVFAIL")]
    [InlineData(LabDnsBehavior.DeniesEverything, "status: NXDOMAIN")]
    [InlineData(LabDnsBehavior.StaysSilent, "timed out")]
    [InlineData(LabDnsBehavior.Garbles, "malformed")]
    public async Task Misbehaves_as_told(LabDnsBehavior behavior, string seen)
    {
        await using var server = new Server(behavior);

        var answer = await server.DigAsync("imp1.example.test", "A", "+tries=1", "+time=1");

        Assert.Contains(seen, answer.Output + answer.Error, StringComparison.Ordinal);
    }

    [PeerFact("dig")]
    public async Task Knows_no_later_version_of_edns()
    {
        await using var server = new Server(LabDnsBehavior.Answers);

        var answer = await server.DigAsync("imp1.example.test", "A", "+edns=1", "+noednsnegotiation");

        Assert.Contains("status: BADVERS", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_silent_on_noise()
    {
        const int seed = 20260702;
        var random = new Random(seed);
        var service = new LabDnsService(Zone(), LabDnsBehavior.Answers);

        for (var i = 0; i < 10_000; i++)
        {
            var noise = new byte[random.Next(0, 80)];
            random.NextBytes(noise);
            if (noise.Length > 2)
                noise[2] |= 0x80; // an answer: the server owes nothing for it, whatever the rest says

            Assert.True(service.Answer(noise) is null, $"seed {seed}, round {i}");
        }
    }

    [Fact]
    public void Survives_broken_queries()
    {
        const int seed = 20260703;
        byte[] query =
        [
            0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 4, .. "imp1"u8, 7, .. "example"u8, 4, .. "test"u8, 0, 0, 1, 0, 1,
            0, 0, 41, 4, 0xD0, 0, 0, 0, 0, 0, 0,
        ];
        var random = new Random(seed);
        var service = new LabDnsService(Zone(), LabDnsBehavior.Answers);
        Assert.NotNull(service.Answer(query));

        for (var i = 0; i < 10_000; i++)
        {
            var broken = query[..random.Next(query.Length + 1)];
            for (var turned = random.Next(4); turned > 0 && broken.Length > 0; turned--)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);

            var failure = Record.Exception(() => service.Answer(broken));

            Assert.True(failure is null, $"seed {seed}, round {i}: {Convert.ToHexString(broken)} {failure}");
        }
    }

    static LabZone Zone() => new(Name("example.test"),
    [
        new AddressRecord(IPAddress.Loopback) { Name = Name("imp1.example.test") },
        new AddressRecord(IPAddress.IPv6Loopback) { Name = Name("imp1.example.test") },
        new AliasRecord(Name("imp1.example.test")) { Name = Name("www.example.test") },
        new AliasRecord(Name("loop.example.test")) { Name = Name("loop.example.test") },
        new SrvRecord(10, 50, 5222, Name("imp1.example.test")) { Name = Name("_xmpp-client._tcp.example.test") },
        .. Enumerable.Range(0, 40).Select(i => new SrvRecord(
            (ushort)i, 0, 1, Name($"node{i.ToString(CultureInfo.InvariantCulture)}.example.test"))
            { Name = Name("_many._tcp.example.test") }),
    ]);

    static DnsName Name(string text) =>
        DnsName.TryParse(text, out var name, out var error) ? name : throw new ArgumentException(error.ToString(), nameof(text));

    static string Records(string output) => string.Join('\n', output.Split('\n')
        .Where(line => line.Length > 0 && line[0] != ';')
        .SkipWhile(_ => !output.Contains("ANSWER SECTION", StringComparison.Ordinal))
        .Where(line => !line.Contains("SOA", StringComparison.Ordinal))
        .Select(line => line.Split(['\t', ' '], 5, StringSplitOptions.RemoveEmptyEntries)[4]));

    sealed class Server : IAsyncDisposable
    {
        readonly LabDatagrams _datagrams;
        readonly LabListener _listener;

        public Server(LabDnsBehavior behavior)
        {
            var service = new LabDnsService(Zone(), behavior);
            var (tcp, udp) = LabPort.TakeBoth(withIpv6: false);
            EndPoint = udp.EndPoints.First();
            _datagrams = new(udp, service);
            _listener = new(tcp, service, TimeProvider.System);
        }

        public IPEndPoint EndPoint { get; }

        public Task<ProcessAnswer> DigAsync(params IEnumerable<string> arguments) => PeerClient.RunAsync("dig", "",
            ["@127.0.0.1", "-p", EndPoint.Port.ToString(CultureInfo.InvariantCulture), "+nocookie", .. arguments]);

        public async ValueTask DisposeAsync()
        {
            await _datagrams.DisposeAsync();
            await _listener.DisposeAsync();
        }
    }
}
