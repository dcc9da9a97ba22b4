using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The platform cannot make a key of the leaf's public key.</summary>
    public static readonly Finding KeyUnusable = new("cert.key.unusable", Severity.Error)
    {
        Title = "The key of the {role} cannot be used",
        Cause = "The public key of {subject} says {key} and is none: a point off its curve, or numbers that no key has. The "
            + "software that made the request or the certificate is at fault; every handshake with the key fails.",
        Fix = "Make a new key and a new request on the server, check the request with another program, have {issuer} sign "
            + "it, and install both.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "6.1.6"),
    };

    /// <summary>Lets the platform read the key of the leaf where the policy asks for it.</summary>
    internal static readonly ICertificateRule LeafKey = new LeafKeyRule();

    sealed class LeafKeyRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.ValidateLeafKey;

        public void Check(CertificateContext context, Report report)
        {
            if (context.Role != CertificateRole.Leaf)
                return;
            var key = context.Certificate.PublicKey;
            if (!KeySoundness.IsUsable(key))
                context.Add(report, KeyUnusable, ("key", key.Name));
        }
    }
}
