using System.Net;
using System.Net.Sockets;

namespace Parley.Dns.Records;

/// <summary>An address of a host: type A for IPv4, AAAA for IPv6.</summary>
/// <param name="Address">The address.</param>
public sealed record AddressRecord(IPAddress Address) : DnsRecord
{
    /// <inheritdoc/>
    public override DnsRecordType Type =>
        Address.AddressFamily == AddressFamily.InterNetworkV6 ? DnsRecordType.Aaaa : DnsRecordType.A;
}
