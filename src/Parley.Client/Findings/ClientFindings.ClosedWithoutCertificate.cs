using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>
    /// The server asked for a client certificate in the handshake and then closed the connection
    /// without an alert or an answer.
    /// </summary>
    public static readonly Finding ClosedWithoutCertificate = new("client.service.closed-without-certificate", Severity.Error)
    {
        Title = "{service} asked for a client certificate and closed the connection",
        Cause = "In the handshake the server asked for a certificate of the client, none was given, and it closed the connection "
            + "without an alert and without an answer. Most likely it takes nobody without a certificate: the port is meant "
            + "for servers, or the service signs users in by certificate.",
        Fix = "If users sign in with passwords or single sign-on, switch the demand for client certificates off on port {port} "
            + "of {host}; if the port is meant for servers, publish the one for clients. If the server takes clients without "
            + "a certificate, look at its log for why it closed.",
        Source = SourceReference.Rfc(8446, "4.4.2.4"),
    };
}
