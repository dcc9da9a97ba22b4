using Parley.Certificates.Model;

namespace Parley.Certificates.Rules;

/// <summary>A policy at one depth of the policy graph (RFC 9618, 5.1): one node a policy, several parents.</summary>
/// <param name="Policy">valid_policy.</param>
/// <param name="Parents">The nodes one level up that it follows from.</param>
sealed record PolicyNode(Oid Policy, List<PolicyNode> Parents)
{
    /// <summary>expected_policy_set: what certificates below may call it; itself unless an authority maps it.</summary>
    internal List<Oid> Expected { get; set; } = [Policy];

    internal bool IsAny => Policy == ObjectIdentifiers.AnyPolicy;
}
