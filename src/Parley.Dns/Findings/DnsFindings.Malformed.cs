using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>What the name servers sent cannot be read or contradicts itself.</summary>
    public static readonly Finding Malformed = new("dns.lookup.malformed", Severity.Error)
    {
        Title = "The answer for {name} cannot be used",
        Cause = "The server is broken, its aliases lead in a circle, something between changes the answers, or somebody "
            + "forges them: {detail}.",
        Fix = "Correct the records or the server that {servers} took them from; where a firewall inspects DNS, see "
            + "whether it works without it.",
        Source = SourceReference.Rfc(1035, "4.1"),
    };
}
