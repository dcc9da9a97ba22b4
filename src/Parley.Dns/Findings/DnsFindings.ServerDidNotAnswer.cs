using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>One of several name servers did not answer; another did.</summary>
    public static readonly Finding ServerDidNotAnswer = new("dns.server.did-not-answer", Severity.Note)
    {
        Title = "The name server {server} did not answer",
        Cause = "It is down or cannot be reached from here. Another server answered, after a wait that every program on "
            + "this machine shares.",
        Fix = "Repair {server}, or take it out of this machine's list of name servers.",
        Source = SourceReference.Rfc(1035, "7"),
    };
}
