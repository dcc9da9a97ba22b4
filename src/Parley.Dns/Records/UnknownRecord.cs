using System.Collections.Immutable;

namespace Parley.Dns.Records;

/// <summary>A record of a type or class that Parley does not read, kept as it came (RFC 3597).</summary>
/// <param name="UnknownType">The type.</param>
/// <param name="Class">The class; 1 is IN.</param>
/// <param name="Data">The data. Names inside may be compressed and mean nothing outside their message.</param>
public sealed record UnknownRecord(DnsRecordType UnknownType, ushort Class, ImmutableArray<byte> Data) : DnsRecord
{
    /// <inheritdoc/>
    public override DnsRecordType Type => UnknownType;
}
