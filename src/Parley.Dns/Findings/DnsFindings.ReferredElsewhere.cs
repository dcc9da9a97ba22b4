using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>The server names other servers in place of an answer.</summary>
    public static readonly Finding ReferredElsewhere = new("dns.lookup.referred-elsewhere", Severity.Error)
    {
        Title = "The name servers know nothing of {name} and refer to others",
        Cause = "In place of an answer came a referral: the zone is delegated to other servers, and those that were asked neither "
            + "have it (a lame delegation, or a zone that was not loaded) nor look names up for clients.",
        Fix = "Load the zone on {servers} if they are meant to serve it, correct the NS records in the zone above if not, or ask "
            + "name servers that look names up for clients.",
        Source = SourceReference.Rfc(1034, "4.3.1"),
    };
}
