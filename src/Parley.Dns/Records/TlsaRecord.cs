using System.Collections.Immutable;

namespace Parley.Dns.Records;

/// <summary>
/// What the certificate of a service must be or lead to, for those that trust the zone's signature (RFC 6698, 2.1).
/// </summary>
/// <param name="Usage">0 and 1 constrain what the trust store says, 2 and 3 stand in its place.</param>
/// <param name="Selector">0 the whole certificate, 1 its public key.</param>
/// <param name="MatchingType">0 the data itself, 1 its SHA-256, 2 its SHA-512.</param>
/// <param name="Data">What is compared.</param>
public sealed record TlsaRecord(byte Usage, byte Selector, byte MatchingType, ImmutableArray<byte> Data) : DnsRecord
{
    /// <inheritdoc/>
    public override DnsRecordType Type => DnsRecordType.Tlsa;
}
