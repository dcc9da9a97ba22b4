using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;

namespace Parley.Certificates.Rules;

/// <summary>What policy processing of an anchored path comes to (RFC 5280, 6.1.2 to 6.1.5, with the graph of RFC 9618).</summary>
readonly record struct PolicyEvaluation
{
    /// <summary>The policies that the path is valid for, out of those asked for.</summary>
    internal ImmutableArray<Oid> Valid { get; private init; }

    /// <summary>The certificate at which the path fails, counted from the leaf; <see langword="null"/> where it does not.</summary>
    internal int? FaultAt { get; private init; }

    /// <summary>Whether it fails because anyPolicy is mapped.</summary>
    internal bool MapsAny { get; private init; }

    /// <summary>Who demanded a policy where there is none.</summary>
    internal string Demander { get; private init; }

    /// <summary>Evaluates a path, the leaf first, the anchor last.</summary>
    internal static PolicyEvaluation Run(ReadOnlySpan<Certificate> path, ValidationPolicy policy)
    {
        // The anchor's own certificate is no part of the path unless the policy says otherwise.
        var length = policy.Anchors.HasFlag(AnchorScrutiny.Policies) ? path.Length : path.Length - 1;
        var graph = new PolicyGraph();
        var explicitPolicy = policy.RequireExplicitPolicy ? 0 : length + 1;
        var inhibitAny = policy.InhibitAnyPolicy ? 0 : length + 1;
        var mapping = policy.InhibitPolicyMapping ? 0 : length + 1;
        var demander = policy.RequireExplicitPolicy ? "The policy " + policy.Name : "";
        for (var i = length - 1; i >= 0; i--)
        {
            var certificate = path[i];
            // An anchor that names no policy restricts none (RFC 5937, 3.2).
            if (i < path.Length - 1 || certificate.Policies is not null)
                graph.Add(certificate.Policies, inhibitAny > 0 || (i > 0 && certificate.IsSelfIssued));
            if (explicitPolicy == 0 && graph.IsEmpty)
                return new() { Valid = [], FaultAt = i, Demander = demander };
            if (i == 0)
                break;
            if (certificate.PolicyMappings.Any(MapsAnyPolicy))
                return new() { Valid = [], FaultAt = i, MapsAny = true, Demander = "" };

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

        return Finish(path[0], graph, explicitPolicy, demander, policy);
    }

    static PolicyEvaluation Finish(
        Certificate leaf, PolicyGraph graph, int explicitPolicy, string demander, ValidationPolicy policy)
    {
        explicitPolicy = Math.Max(0, explicitPolicy - 1);
        if (leaf.PolicyConstraints is { RequireExplicitPolicy: 0 })
            (explicitPolicy, demander) = (0, leaf.DisplayName);
        var valid = graph.Intersect(policy.AcceptablePolicies);
        return new() { Valid = valid, FaultAt = explicitPolicy == 0 && valid.IsEmpty ? 0 : null, Demander = demander };
    }

    static bool MapsAnyPolicy(PolicyMapping pair) =>
        pair.IssuerPolicy == ObjectIdentifiers.AnyPolicy || pair.SubjectPolicy == ObjectIdentifiers.AnyPolicy;
}
