namespace Parley.Dns.Records;

/// <summary>Says that the name is an alias, and of what (CNAME).</summary>
/// <param name="Target">The name that stands for it.</param>
public sealed record AliasRecord(DnsName Target) : DnsRecord
{
    /// <inheritdoc/>
    public override DnsRecordType Type => DnsRecordType.Cname;
}
