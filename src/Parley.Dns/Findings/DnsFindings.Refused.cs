using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>The name servers will not answer this client.</summary>
    public static readonly Finding Refused = new("dns.lookup.refused", Severity.Error)
    {
        Title = "The name servers refuse to look {name} up",
        Cause = "They serve other networks than the one this machine is in, or they serve only their own zones and do "
            + "not look names up for clients.",
        Fix = "Allow this machine's network to use {servers} as resolvers, or name servers that are meant for it.",
        Source = SourceReference.Rfc(1035, "4.1.1"),
    };
}
