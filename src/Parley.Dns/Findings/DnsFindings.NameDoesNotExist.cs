using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>A name that is needed does not exist.</summary>
    public static readonly Finding NameDoesNotExist = new("dns.lookup.name-does-not-exist", Severity.Error)
    {
        Title = "{name} does not exist",
        Cause = "The name was never published in this view of DNS, it was removed, or it is mistyped where it is used. "
            + "{zone} said so.",
        Fix = "Publish the {type} record of {name} in the zone that these servers see, or correct the name; then see "
            + "that 'dig {name} {type}' answers.",
        Source = SourceReference.Rfc(2308, "2.1"),
    };
}
