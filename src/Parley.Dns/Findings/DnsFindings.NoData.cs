using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>A name that is needed exists without the record that is needed.</summary>
    public static readonly Finding NoData = new("dns.lookup.no-data", Severity.Error)
    {
        Title = "{name} has no {type} record",
        Cause = "The name exists, but only with records of other types, or only because there are names below it.",
        Fix = "Publish the {type} record of {name}; then see that 'dig {name} {type}' answers.",
        Source = SourceReference.Rfc(2308, "2.2"),
    };
}
