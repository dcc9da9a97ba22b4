using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The issuer took the certificate back.</summary>
    public static readonly Finding Revoked = new("cert.revocation.revoked", Severity.Error)
    {
        Title = "The {role} has been revoked",
        Cause = "{issuer} revoked {subject} (serial {serial}) on {revokedAt} ({reason}); {source} says so. Whoever presents "
            + "it may be somebody else, and clients that look refuse the connection.",
        Fix = "Have a certificate for a new key issued, install it in place of {subject}, restart the service and run the "
            + "check again. Only a certificate on hold (certificateHold) can be released by {issuer} instead.",
        Source = SourceReference.Rfc(5280, "6.1.3 (a)(3)"),
    };

    /// <summary>The issuer took the certificate back after the moment it is judged for.</summary>
    public static readonly Finding RevokedLater = new("cert.revocation.revoked-later", Severity.Note)
    {
        Title = "The {role} was revoked later",
        Cause = "{issuer} revoked {subject} (serial {serial}) on {revokedAt} ({reason}); {source} says so. At {time}, the "
            + "moment asked for, it still counted.",
        Fix = "Nothing for {time}. To know whether it counts today, judge it for the present moment.",
        Source = SourceReference.Rfc(5280, "5.3.2"),
    };
}
