using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The right name stands in the common name and not in the subject alternative name.</summary>
    public static readonly Finding IdentityCommonNameOnly = new("cert.identity.common-name-only", Severity.Error)
    {
        Title = "{reference} stands only in the certificate's common name",
        Cause = "The request for the certificate was made with a common name and without a subject alternative name for "
            + "it. {nearest} Old clients still read the common name; current ones ignore it.",
        Fix = "Reissue the certificate with this in its subject alternative name: {sanLines} ({sanLine} alone is enough). "
            + "The common name may stay.",
        Source = SourceReference.Rfc(9525, "2 and 6.1"),
    };
}
