using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The path must be valid for a policy and is for none.</summary>
    public static readonly Finding NoValidPolicy = new("cert.policy.none-valid", Severity.Error)
    {
        Title = "The chain is valid for no certificate policy, and one is required",
        Cause = "{demander} requires a certificate policy on the path to {subject}, and no policy is named by all "
            + "certificates on it.",
        Fix = "Have {subject} (serial {serial}) issued again by {issuer} with a policy that its authorities name, or "
            + "have the certificate of {demander} issued again without requireExplicitPolicy.",
        Source = SourceReference.Rfc(9618, "5"),
    };

    /// <summary>An authority maps anyPolicy, which has no meaning.</summary>
    public static readonly Finding MapsAnyPolicy = new("cert.policy.maps-any", Severity.Error)
    {
        Title = "An authority maps the policy anyPolicy",
        Cause = "{subject} declares anyPolicy equivalent to another policy, which RFC 5280 forbids.",
        Fix = "Have the certificate of {subject} (serial {serial}) issued again without that policy mapping.",
        Source = SourceReference.Rfc(5280, "6.1.4 (a)"),
    };

    /// <summary>Policies, mappings and the demands on them.</summary>
    internal static readonly IPathRule PolicyTree = new PolicyRule();

    sealed class PolicyRule : IPathRule
    {
        public void Check(PathContext context, Report report)
        {
            if (!context.IsAnchored || !CanFail(context))
                return;
            var certificates = context.Certificates.Select(link => link.Certificate);
            var outcome = PolicyEvaluation.Run([.. certificates], context.Policy);
            if (outcome.FaultAt is not { } index)
                return;
            var link = context.Certificates[index];
            if (outcome.MapsAny)
            {
                link.Add(report, MapsAnyPolicy);
                return;
            }

            link.Add(report, NoValidPolicy, ("demander", outcome.Demander),
                ("acceptable", string.Join(", ", context.Policy.AcceptablePolicies.Select(each => each.ToString()))));
        }

        /// <summary>Only who demands a policy, or maps one, can make the path fail; most paths need no look at all.</summary>
        static bool CanFail(PathContext context)
        {
            if (context.Policy.RequireExplicitPolicy)
                return true;
            foreach (var link in context.Certificates)
            {
                if (link.Certificate.Has(KnownExtensions.PolicyConstraints | KnownExtensions.PolicyMappings))
                    return true;
            }

            return false;
        }
    }
}
