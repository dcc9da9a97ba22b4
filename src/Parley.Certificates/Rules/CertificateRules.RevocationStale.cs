using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>There should be a newer list or answer.</summary>
    public static readonly Finding RevocationStale = new("cert.revocation.stale", Severity.Warning)
    {
        Title = "What is known about revocation of the {role} is out of date",
        Cause = "{source} was issued at {thisUpdate} and counts until {nextUpdate}: {detail}. {issuer} did not publish a newer "
            + "one, or a copy in between was not renewed. Whether {subject} was revoked since then, nobody knows.",
        Fix = "Have {issuer} issue a new list or renew the answers of its responder, see that the new one arrives at "
            + "{addresses}, and run the check again.",
        Source = SourceReference.Rfc(5280, "6.3.3 (a)"),
    };

    /// <summary>A list or an answer was issued after the moment of validation.</summary>
    public static readonly Finding RevocationNotYetValid = new("cert.revocation.not-yet-valid", Severity.Warning)
    {
        Title = "What is known about revocation of the {role} comes from the future",
        Cause = "{source} was issued at {thisUpdate}: {detail}. {issuer} published it before its time or dates wrongly, or a past "
            + "moment was asked for with a list of today. Clients do not use it.",
        Fix = "Have {issuer} publish at {addresses} what counts now, until {thisUpdate} the former one, and see to how it dates "
            + "what it issues. For a past moment give the list of that time. Then run the check again.",
        Source = SourceReference.Rfc(5280, "5.1.2.4"),
    };
}
