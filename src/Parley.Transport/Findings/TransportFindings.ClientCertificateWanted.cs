using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The server wants a client certificate.</summary>
    public static readonly Finding ClientCertificateWanted = new("transport.tls.client-certificate-wanted", Severity.Error)
    {
        Title = "{subject} wants a client certificate",
        Cause =
            "The server asks every client for a certificate and ends the connection with {alert} because none "
            + "was given: the port is meant for servers (a SIP trunk, federation), or the service signs users in "
            + "by certificate.",
        Fix =
            "If users sign in with passwords or single sign-on, switch the demand for client certificates off "
            + "on port {port} of {host} (or make it optional); if the port is meant for servers, publish the one "
            + "for clients.",
        Source = SourceReference.Rfc(8446, "4.4.2.4"),
    };
}
