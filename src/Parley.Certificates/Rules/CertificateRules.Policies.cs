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
            if (!context.IsAnchored)
                return;
            var links = context.Certificates;
            var length = links.Length - 1;
            var graph = new PolicyGraph();
            var policy = context.Policy;
            var explicitPolicy = policy.RequireExplicitPolicy ? 0 : length + 1;
            var inhibitAny = policy.InhibitAnyPolicy ? 0 : length + 1;
            var mapping = policy.InhibitPolicyMapping ? 0 : length + 1;
            var demander = policy.RequireExplicitPolicy ? "The policy " + policy.Name : "";
            for (var i = length - 1; i >= 0; i--)
            {
                var link = links[i];
                var certificate = link.Certificate;
                graph.Add(certificate.Policies, inhibitAny > 0 || (i > 0 && certificate.IsSelfIssued));
                if (explicitPolicy == 0 && graph.IsEmpty)
                {
                    link.Add(report, NoValidPolicy, ("demander", demander));
                    return;
                }

                if (i == 0)
                    break;
                if (certificate.PolicyMappings.Any(MapsAny))
                {
                    link.Add(report, MapsAnyPolicy);
                    return;
                }

                graph.Map(certificate.PolicyMappings, isInhibited: mapping == 0);
                if (!certificate.IsSelfIssued)
                {
                    explicitPolicy = Math.Max(0, explicitPolicy - 1);
                    mapping = Math.Max(0, mapping - 1);
                    inhibitAny = Math.Max(0, inhibitAny - 1);
                }

                if (certificate.PolicyConstraints?.RequireExplicitPolicy is { } require && require < explicitPolicy)
                    (explicitPolicy, demander) = (require, certificate.DisplayName);
                mapping = Math.Min(mapping, certificate.PolicyConstraints?.InhibitPolicyMapping ?? mapping);
                inhibitAny = Math.Min(inhibitAny, certificate.InhibitAnyPolicy ?? inhibitAny);
            }

            Finish(context, graph, explicitPolicy, demander, report);
        }

        static bool MapsAny(PolicyMapping pair) =>
            pair.IssuerPolicy == ObjectIdentifiers.AnyPolicy || pair.SubjectPolicy == ObjectIdentifiers.AnyPolicy;

        /// <summary>RFC 5280, 6.1.5.</summary>
        static void Finish(PathContext context, PolicyGraph graph, int explicitPolicy, string demander, Report report)
        {
            var leaf = context.Certificates[0];
            explicitPolicy = Math.Max(0, explicitPolicy - 1);
            if (leaf.Certificate.PolicyConstraints is { RequireExplicitPolicy: 0 })
                (explicitPolicy, demander) = (0, leaf.Certificate.DisplayName);
            context.ValidPolicies = graph.Intersect(context.Policy.AcceptablePolicies);
            if (explicitPolicy == 0 && context.ValidPolicies.IsEmpty)
            {
                leaf.Add(report, NoValidPolicy, ("demander", demander),
                    ("acceptable", string.Join(", ", context.Policy.AcceptablePolicies.Select(each => each.ToString()))));
            }
        }
    }
}
