using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>There is nobody to ask.</summary>
    public static readonly Finding NoServer = new("dns.server.none-configured", Severity.Error)
    {
        Title = "No name server is known",
        Cause = "This machine is configured without one, or its configuration could not be read.",
        Fix = "Connect to the network that hands one out, or name one with --dns HOST[:PORT].",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "How the Client Finds a Name Server"),
    };
}
