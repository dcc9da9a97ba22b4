using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A server is configured by its IP address.</summary>
    public static readonly Finding AddressLiteral = new("config.address.is-address-literal", Severity.Warning)
    {
        Title = "{setting} is the IP address {address}",
        Cause = "{document} names the server by its address. A certificate names hosts, so that the client cannot tell "
            + "whether it reached the right server: it asks the user, or refuses.",
        Fix = "Set {setting} in {document} to the server's full host name, as its certificate presents it, and see that "
            + "the name is found in DNS.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Prevent Identity Mismatch"),
    };
}
