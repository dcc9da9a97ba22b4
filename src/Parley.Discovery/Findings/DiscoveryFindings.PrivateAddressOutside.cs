using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>An outside name server gives an address that no network outside has a way to.</summary>
    public static readonly Finding PrivateAddressOutside = new("discovery.views.private-address-outside", Severity.Error)
    {
        Title = "From outside, {host} has private addresses only",
        Cause = "The public zone answers {record} with {host}, and for this host gives {addresses}, which is reached in "
            + "its own network only. Clients outside wait until they give up.",
        Fix = "Publish the public address of {host} in the outside zone (behind address translation that of the outer "
            + "side), and keep {addresses} in the inside zone.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Separate Domain Design"),
    };
}
