using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>An answer of SIP that belongs to another request.</summary>
    public static readonly Finding SipForeignAnswer = new("client.sip.foreign-answer", Severity.Error)
    {
        Title = "{node} answers another question than the one that was asked",
        Cause = "The answer to OPTIONS has {field} {found}, and the question had {sent}. A client takes such "
            + "an answer for one to somebody else and waits on: a proxy between rewrites the field, or mixes "
            + "the answers of its clients up.",
        Fix = "See in the log of the SIP server, and of every proxy and border element before it, who changes {field}, "
            + "and let it restore the client's own value in answers; switch SIP inspection (ALG) in firewalls off.",
        Source = SourceReference.Rfc(3261, "17.1.3"),
    };
}
