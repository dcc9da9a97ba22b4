using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The issuer signed a hash for which collisions can be made.</summary>
    public static readonly Finding WeakAlgorithm = new("cert.signature.weak-algorithm", Severity.Error)
    {
        Title = "The {role} is signed with a broken hash",
        Cause = "{issuer} signed {subject} with {algorithm}. Forgeries with such hashes have been made, and clients "
            + "refuse them.",
        Fix = "Set the authority {issuer} to SHA-256 or better, have {subject} (serial {serial}) issued again, and "
            + "install it. A root's own signature does not matter and needs no change.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "7.1.3.2"),
    };

    /// <summary>Refuses MD5 and SHA-1, except where trust begins: nobody verifies the signature of an anchor.</summary>
    internal static readonly ICertificateRule SignatureHash = new SignatureHashRule();

    sealed class SignatureHashRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report)
        {
            var algorithm = context.Certificate.SignatureAlgorithm;
            if (algorithm.IsWeak && context.Role != CertificateRole.Anchor)
                context.Add(report, WeakAlgorithm, ("algorithm", algorithm.Name));
        }
    }
}
