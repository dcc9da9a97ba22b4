using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>A web service sends its clients to plain HTTP.</summary>
    public static readonly Finding RedirectedToPlain = new("client.web.redirected-to-plain", Severity.Error)
    {
        Title = "{node} sends clients on to {location}, without TLS",
        Cause = "Asked for {asked} over TLS, the server answered with a redirection to plain HTTP. Clients refuse to "
            + "leave TLS, and one that follows sends passwords readable. Mostly a proxy in front ends TLS and the server "
            + "behind it builds its links with http.",
        Fix = "Let the server answer {asked} itself over TLS: take the redirection out, or tell the server behind the "
            + "proxy that clients come over TLS (such as by the field X-Forwarded-Proto).",
        Source = SourceReference.Rfc(9110, "15.4"),
    };
}
