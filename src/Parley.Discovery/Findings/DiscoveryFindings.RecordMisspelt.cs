using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>A record that clients ask for is missing, and one that nobody asks for is there.</summary>
    public static readonly Finding RecordMisspelt = new("discovery.records.misspelt", Severity.Error)
    {
        Title = "{found} is published, and clients ask for {asked}",
        Cause = "{asked} does not exist, and {found} leads to {targets}: the name of the record was mistyped. Clients look "
            + "up the exact name and find nothing.",
        Fix = "Publish {zoneLines}, and remove {found}.",
        Source = SourceReference.Rfc(2782, "The format of the SRV RR"),
    };
}
