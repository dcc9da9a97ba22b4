using Parley.Dns.Records;

namespace Parley.Dns.Wire;

/// <summary>What stands before the data of a record (RFC 1035, 4.1.3).</summary>
readonly record struct RecordOwner(DnsName Name, DnsRecordType Type, ushort Class, uint RawTimeToLive)
{
    /// <summary>The time to live; one with its highest bit set is none (RFC 2181, 8).</summary>
    internal TimeSpan TimeToLive =>
        RawTimeToLive > int.MaxValue ? TimeSpan.Zero : TimeSpan.FromSeconds(RawTimeToLive);
}
