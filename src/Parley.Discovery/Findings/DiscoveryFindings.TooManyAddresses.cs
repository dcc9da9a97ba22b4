using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>A host has more addresses than anything sound.</summary>
    public static readonly Finding TooManyAddresses = new("discovery.host.too-many-addresses", Severity.Warning)
    {
        Title = "{host} has {count} addresses",
        Cause = "A script or an attacker filled the set. The first {used} of each family are used and the others are left out.",
        Fix = "Remove the addresses at which the service is not offered.",
        Source = SourceReference.Own("A host has one or two addresses, content networks give up to eight, and each costs a connection"),
    };
}
