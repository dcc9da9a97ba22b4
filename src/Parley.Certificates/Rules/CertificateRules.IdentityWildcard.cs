using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary><c>*.example.com</c> is presented where <c>example.com</c> is asked for.</summary>
    public static readonly Finding IdentityWildcard = new("cert.identity.wildcard-not-covering-domain", Severity.Error)
    {
        Title = "The wildcard does not cover {reference} itself",
        Cause = "{nearest} XMPP, SIP and edge clients ask for the domain and not for a host in it, so a wildcard for the "
            + "hosts leaves the one name out that counts.",
        Fix = "Reissue the certificate with the domain beside the wildcard in its subject alternative name: {sanLines} "
            + "({sanLine} alone is enough).",
        Source = SourceReference.Rfc(9525, "6.3"),
    };
}
