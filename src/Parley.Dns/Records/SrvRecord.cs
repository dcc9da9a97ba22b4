namespace Parley.Dns.Records;

/// <summary>The host and port of a service (RFC 2782).</summary>
/// <param name="Priority">Lower is tried first.</param>
/// <param name="Weight">The share among records of one priority; zero is the smallest.</param>
/// <param name="Port">The port.</param>
/// <param name="Target">The host; the root means that the service is decidedly not available at this domain.</param>
public sealed record SrvRecord(ushort Priority, ushort Weight, ushort Port, DnsName Target) : DnsRecord
{
    /// <inheritdoc/>
    public override DnsRecordType Type => DnsRecordType.Srv;
}
