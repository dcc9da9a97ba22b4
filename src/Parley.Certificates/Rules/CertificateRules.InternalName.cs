using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>A public certificate has a name that only means something inside a network.</summary>
    public static readonly Finding InternalName = new("cert.profile.internal-name", Severity.Warning)
    {
        Title = "The {role} has a name that public authorities do not certify",
        Cause = "{name} of {subject} {reason}: anybody may use it in a network of their own, so no public authority may vouch "
            + "for it, and a certificate with it is revoked when it is noticed.",
        Fix = "Name the server by a host name in a public domain of one's own and leave {name} out of the next request; or have "
            + "{subject} issued by a private authority that all clients trust.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "7.1.2.7.12"),
    };

    /// <summary>Looks for such names where the policy asks for it.</summary>
    internal static readonly ICertificateRule InternalNames = new InternalNameRule();

    sealed class InternalNameRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.PublicNamesOnly;

        public void Check(CertificateContext context, Report report)
        {
            if (context.Role != CertificateRole.Leaf)
                return;
            foreach (var name in context.Certificate.SubjectAlternativeNames.All)
            {
                if (InternalNameReason.Of(name) is { } reason)
                    context.Add(report, InternalName, ("name", PlainLine.Of(name.ToString())), ("reason", reason));
            }
        }
    }
}
