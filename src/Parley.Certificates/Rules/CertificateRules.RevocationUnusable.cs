using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>A list or an answer cannot be used.</summary>
    public static readonly Finding RevocationUnusable = new("cert.revocation.unusable", Severity.Warning)
    {
        Title = "What was given about revocation of the {role} cannot be used",
        Cause = "{source} says nothing about {subject}: {detail}. It was damaged on its way, issued wrongly, or made by "
            + "somebody who may not.",
        Fix = "Have {issuer} publish a well-formed list or answer at {addresses}, signed by itself or by who it certified "
            + "for that, and run the check again.",
        Source = SourceReference.Rfc(5280, "6.3.3"),
    };

    /// <summary>A list or an answer that counts is signed with a weak hash.</summary>
    public static readonly Finding RevocationWeakSignature = new("cert.revocation.weak-signature", Severity.Warning)
    {
        Title = "What is known about revocation of the {role} is signed with a weak hash",
        Cause = "{source} is signed with {algorithm}, whose hash can be made to collide: somebody who may choose what is "
            + "signed can have another answer signed with it.",
        Fix = "Set {issuer} and its responder to sign lists and answers with SHA-256 or stronger, and run the check again.",
        Source = SourceReference.Rfc(9155, "2"),
    };
}
