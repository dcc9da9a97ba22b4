using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>A web service redirects a page to itself.</summary>
    public static readonly Finding RedirectedInCircle = new("client.web.redirected-in-circle", Severity.Warning)
    {
        Title = "{node} redirects {asked} to itself",
        Cause = "Clients that follow redirections ask for the same page again and again until they give up. Mostly a proxy in "
            + "front ends TLS and the server behind it, which sees no TLS, sends everybody back to it.",
        Fix = "Tell the server behind the proxy that clients come over TLS (such as by the field X-Forwarded-Proto), or take the "
            + "redirection out of it.",
        Source = SourceReference.Rfc(9110, "15.4"),
    };
}
