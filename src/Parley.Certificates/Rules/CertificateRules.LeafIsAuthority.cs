using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The peer presents an authority's certificate.</summary>
    public static readonly Finding LeafIsAuthority = new("cert.profile.authority-as-leaf", Severity.Error)
    {
        Title = "The {role} is an authority's",
        Cause = "The basic constraints of {subject} say CA:TRUE ({rule}): whoever holds the server's key can issue "
            + "certificates for any name. The request or the template was made for an authority.",
        Fix = "Have {subject} (serial {serial}) issued again by {issuer} with basic constraints CA:FALSE, and without the key "
            + "usages keyCertSign and cRLSign.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "7.1.2.7.8"),
    };

    /// <summary>Looks at the end of a path; one that is itself in the store was trusted as it is.</summary>
    internal static readonly IPathRule LeafAuthority = new LeafIsAuthorityRule();

    sealed class LeafIsAuthorityRule : IPathRule
    {
        public bool AppliesTo(ValidationPolicy policy) => !policy.LeafMayBeAuthority;

        public void Check(PathContext context, Report report)
        {
            if (context.IsAnchored && context.Certificates.Length == 1)
                return;
            var leaf = context.Certificates[0];
            if (leaf.Certificate.IsAuthority)
                leaf.Add(report, LeafIsAuthority, ("rule", context.Policy.SourceOf(nameof(ValidationPolicy.LeafMayBeAuthority))));
        }
    }
}
