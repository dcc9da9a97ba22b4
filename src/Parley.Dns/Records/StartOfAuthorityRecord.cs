namespace Parley.Dns.Records;

/// <summary>
/// The start of a zone (RFC 1035, 3.3.13). Beside a "no" it says which zone said so and how long it holds.
/// </summary>
/// <param name="PrimaryServer">The name server that the zone comes from.</param>
/// <param name="Mailbox">The mailbox of its keeper, with a dot for the at sign.</param>
/// <param name="Serial">The version of the zone.</param>
/// <param name="Refresh">How often copies are compared.</param>
/// <param name="Retry">How soon again after a failure.</param>
/// <param name="Expire">How long a copy is good without comparison.</param>
/// <param name="NegativeTimeToLive">The most that a "no" may be remembered (RFC 2308, 4).</param>
public sealed record StartOfAuthorityRecord(
    DnsName PrimaryServer,
    DnsName Mailbox,
    uint Serial,
    TimeSpan Refresh,
    TimeSpan Retry,
    TimeSpan Expire,
    TimeSpan NegativeTimeToLive) : DnsRecord
{
    /// <inheritdoc/>
    public override DnsRecordType Type => DnsRecordType.Soa;
}
