using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>A record set is larger than anything sound.</summary>
    public static readonly Finding TooManyRecords = new("discovery.srv.too-many-records", Severity.Warning)
    {
        Title = "{record} has {count} records",
        Cause = "A script or an attacker filled the set. The {used} best are used and the others are left out.",
        Fix = "Remove the records of hosts that do not offer the service.",
        Source = SourceReference.Own(
            "No deployment has so many nodes behind one name, and each of them costs lookups and connections"),
    };
}
