using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The platform refuses a chain that is sound.</summary>
    public static readonly Finding PlatformRefuses = new("transport.platform.refuses", Severity.Warning)
    {
        Title = "Programs that use this platform's chain building refuse {subject}",
        Cause =
            "By RFC 5280 the chain is sound; the platform, given the same certificates and anchors, says {remarks}. It is "
            + "stricter than the standard there, cannot build such a path, or does not know an algorithm.",
        Fix =
            "Where clients on such platforms count, remove what the platform objects to ({remarks}) from the chain of "
            + "{subject} or have it issued without; then verify it again.",
        Source = SourceReference.Rfc(5280, "6.1"),
    };

    /// <summary>The platform trusts a chain that has a fault.</summary>
    public static readonly Finding PlatformTrusts = new("transport.platform.trusts", Severity.Note)
    {
        Title = "Programs that use this platform's chain building trust {subject} all the same",
        Cause =
            "The platform, given the same certificates and anchors, has nothing against the chain; Parley found {code}. That "
            + "some program connects does not mean that all clients do.",
        Fix = "Repair {code} as told there; do not take a connection of such a program for a proof.",
        Source = SourceReference.Rfc(5280, "6.1"),
    };

    /// <summary>The platform and Parley disagree about the name.</summary>
    public static readonly Finding PlatformNamesDiffer = new("transport.platform.names-differ", Severity.Note)
    {
        Title = "The platform compares the name {reference} otherwise",
        Cause =
            "For the platform {reference} is {platform} by {subject}, by RFC 9525 it is {own}. Platforms still look at the "
            + "common name or take wildcards that the standard does not.",
        Fix = "Have {subject} name {reference} as a dNSName of its own (iPAddress for an address); then all agree.",
        Source = SourceReference.Rfc(9525, "6"),
    };
}
