using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The server's host name is presented; the domain that the service is asked for is not.</summary>
    public static readonly Finding IdentityHostInsteadOfDomain = new("cert.identity.host-instead-of-domain", Severity.Error)
    {
        Title = "The certificate names the server, not the domain {reference}",
        Cause = "The client asks for the domain of the address; the certificate presents {presented}. {nearest} An SRV "
            + "record that leads to the host proves nothing: anyone who can forge DNS can forge it.",
        Fix = "Reissue the certificate with the domain in its subject alternative name: {sanLines} ({sanLine} alone is "
            + "enough). For XMPP on a Cisco presence server the domain comes into the request by System > Security > Settings > XMPP "
            + "Certificate Settings: enter it, tick \"Use Domain Name for XMPP Certificate Subject Alternative Name\", save, "
            + "regenerate cup-xmpp and restart the service.",
        Source = SourceReference.Rfc(6120, "13.7.2.1"),
    };
}
