using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>No presented name proves the reference, and no more telling reason was found.</summary>
    public static readonly Finding IdentityMismatch = new("cert.identity.mismatch", Severity.Error)
    {
        Title = "The certificate does not name {reference}",
        Cause = "The client asked for {reference} ({origin}); the certificate presents {presented}. {nearest} "
            + "Usually the certificate was issued for another server or under another name, or the address in the "
            + "configuration is not the one the certificate was issued for.",
        Fix = "Reissue the certificate with this in its subject alternative name: {sanLines} ({sanLine} alone is enough); "
            + "or configure a name that the certificate presents. Then run the check again.",
        Source = SourceReference.Rfc(9525, "6"),
    };
}
