namespace Parley.Dns.Records;

/// <summary>
/// A rule that rewrites a name into another, as SIP uses it to choose a transport (RFC 3403, 4.1; RFC 3263, 4.1).
/// </summary>
/// <param name="Order">Rules are used in ascending order, and only those of the lowest one that fits.</param>
/// <param name="Preference">Among rules of one order, lower is preferred.</param>
/// <param name="Flags">
/// What the result is: <c>s</c> an SRV name, <c>a</c> a host, <c>u</c> a URI, empty another rule.
/// </param>
/// <param name="Services">The service and protocol: <c>SIPS+D2T</c>.</param>
/// <param name="Expression">The substitution expression, or empty.</param>
/// <param name="Replacement">The next name, or the root where the expression is used.</param>
public sealed record NaptrRecord(
    ushort Order, ushort Preference, string Flags, string Services, string Expression, DnsName Replacement) : DnsRecord
{
    /// <inheritdoc/>
    public override DnsRecordType Type => DnsRecordType.Naptr;
}
