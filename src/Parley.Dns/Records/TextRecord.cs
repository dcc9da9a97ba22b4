using System.Collections.Immutable;

namespace Parley.Dns.Records;

/// <summary>Text, as one or more strings (RFC 1035, 3.3.14).</summary>
/// <param name="Strings">
/// The strings, of at most 255 octets each; every character is one octet, so that nothing is lost.
/// </param>
public sealed record TextRecord(ImmutableArray<string> Strings) : DnsRecord
{
    /// <inheritdoc/>
    public override DnsRecordType Type => DnsRecordType.Txt;
}
