using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>Nothing at hand is about the certificate.</summary>
    public static readonly Finding RevocationNoInformation = new("cert.revocation.no-information", Severity.Note)
    {
        Title = "Nothing is known about revocation of the {role}",
        Cause = "No list and no answer at hand says whether {issuer} revoked {subject} (serial {serial}): {detail}.",
        Fix = "Fetch what {addresses} offers and judge with it. Where that is not about {subject}, have {issuer} publish a "
            + "list that is.",
        Source = SourceReference.Rfc(5280, "6.3.3"),
    };

    /// <summary>The certificate does not say where its revocation can be looked up.</summary>
    public static readonly Finding RevocationNoAddress = new("cert.revocation.no-address", Severity.Note)
    {
        Title = "The {role} does not say where its revocation can be looked up",
        Cause = "{subject} names no HTTP address of a revocation list (CRL distribution points) and none of a responder "
            + "(authority information access). If it must be revoked one day, no client will know.",
        Fix = "Have {issuer} name an HTTP address that the clients reach in one of the two fields, and have {subject} (serial "
            + "{serial}) issued again. One of the two is enough.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Revocation Servers"),
    };

    /// <summary>The responder does not know the certificate.</summary>
    public static readonly Finding RevocationUnknown = new("cert.revocation.unknown", Severity.Warning)
    {
        Title = "The responder does not know the {role}",
        Cause = "{source} says that it does not know {subject} (serial {serial}): its database misses certificates of "
            + "{issuer}, or {issuer} never issued this one.",
        Fix = "Ask {issuer} whether it issued serial {serial}. If so, have its responder at {addresses} serve all that it "
            + "issued; if not, replace {subject} at once. Then run the check again.",
        Source = SourceReference.Rfc(6960, "2.2"),
    };
}
