using System.Net;
using System.Security.Cryptography;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Dns.Tests.Servers;
using Parley.Fakes;

namespace Parley.Dns.Tests.Resolution;

/// <summary>A resolver whose clock stands still, and what its tests ask and answer.</summary>
public abstract class ResolverTest : IDisposable
{
    private protected static readonly DnsName Name = DnsName.Parse("im.example.com");
    private protected static readonly DnsQuestion Question = new(Name, DnsRecordType.A);

    /// <summary>How long one attempt may take.</summary>
    private protected static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    /// <summary>A port where nothing listens, and which no program without privileges can take meanwhile.</summary>
    private protected static readonly IPEndPoint Deaf = new(IPAddress.Loopback, 1);

    readonly RandomNumberGenerator _random = RandomNumberGenerator.Create();

    private protected ManualTime Clock { get; } = new();

    private protected static StartOfAuthorityRecord Zone => new(
        DnsName.Parse("ns.example.com"), DnsName.Parse("keeper.example.com"), 1,
        TimeSpan.FromHours(1), TimeSpan.FromHours(1), TimeSpan.FromHours(1), TimeSpan.FromMinutes(5))
    { Name = DnsName.Parse("example.com"), TimeToLive = TimeSpan.FromMinutes(5) };

    public void Dispose()
    {
        _random.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static AddressRecord Address(byte last) => Address(Name, last);

    private protected static AddressRecord Address(DnsName name, byte last) =>
        new(new IPAddress([192, 0, 2, last])) { Name = name, TimeToLive = TimeSpan.FromMinutes(1) };

    private protected static AliasRecord Alias(DnsName name, DnsName target) =>
        new(target) { Name = name, TimeToLive = TimeSpan.FromMinutes(1) };

    private protected static DnsResolverOptions Options(params LoopbackNameServer[] servers) =>
        new() { Servers = [.. servers.Select(server => server.EndPoint)] };

    private protected DnsResolver Resolver(params LoopbackNameServer[] servers) => Resolver(Options(servers));

    private protected DnsResolver Resolver(DnsResolverOptions options) => new(options, Clock, _random);
}
