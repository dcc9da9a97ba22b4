using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The domain of the address does not exist.</summary>
    public static readonly Finding DomainDoesNotExist = new("discovery.domain.does-not-exist", Severity.Error)
    {
        Title = "The domain {domain} does not exist",
        Cause = "The address is mistyped, or the domain is known only in another view of DNS than the one that was "
            + "asked. {zone} said so.",
        Fix = "Compare {domain} with the address that was given to the user; where it is right, ask the name servers "
            + "that serve it.",
        Source = SourceReference.Rfc(8020, "2"),
    };
}
