using Parley.Diagnostics;

namespace Parley.Client.Findings;

public static partial class ClientFindings
{
    /// <summary>The server asked for a client certificate, and without one answers every request with an error.</summary>
    public static readonly Finding CertificateDemanded = new("client.service.certificate-demanded", Severity.Error)
    {
        Title = "{service} answers nobody without a client certificate",
        Cause = "In the handshake the server asked for a certificate of the client, none was given, and it answers with {answer} "
            + "what it would else answer. Web servers do so (nginx: 400 \"No required SSL certificate was sent\") where others "
            + "end the handshake: the port is meant for servers or phones, or the service signs users in by certificate.",
        Fix = "If users sign in with passwords or single sign-on, switch the demand for client certificates off on port "
            + "{port} of {host} (nginx: ssl_verify_client off; Apache httpd: SSLVerifyClient none; IIS: SSL Settings > "
            + "Client certificates: Ignore); if the port is meant for others, publish the one for clients.",
        Source = SourceReference.Rfc(8446, "4.4.2.4"),
    };
}
