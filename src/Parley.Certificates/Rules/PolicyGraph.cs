using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Rules;

/// <summary>
/// The valid policies of a path (RFC 5280, 6.1 with the graph of RFC 9618 in place of the tree, so that the cost stays
/// linear in policies and mappings). Fed certificate by certificate from the one below the anchor to the leaf.
/// </summary>
sealed class PolicyGraph
{
    readonly List<Dictionary<Oid, PolicyNode>> _levels =
        [new() { [ObjectIdentifiers.AnyPolicy] = new(ObjectIdentifiers.AnyPolicy, []) }];

    /// <summary>valid_policy_graph is NULL.</summary>
    internal bool IsEmpty { get; private set; }

    Dictionary<Oid, PolicyNode> Last => _levels[^1];

    /// <summary>RFC 9618, 5.3 (d) and (e).</summary>
    internal void Add(CertificatePolicies? policies, bool anyPolicyCounts)
    {
        if (IsEmpty || policies is null)
        {
            IsEmpty = true;
            return;
        }

        var above = Last;
        var expected = new Dictionary<Oid, List<PolicyNode>>();
        foreach (var node in above.Values)
        {
            foreach (var name in node.Expected)
            {
                if (!expected.TryGetValue(name, out var parents))
                    expected.Add(name, parents = []);
                parents.Add(node);
            }
        }

        var level = new Dictionary<Oid, PolicyNode>();
        var any = above.GetValueOrDefault(ObjectIdentifiers.AnyPolicy);
        var hasAny = false;
        foreach (var policy in policies.Policies)
        {
            if (policy == ObjectIdentifiers.AnyPolicy)
                hasAny = true;
            else if (expected.TryGetValue(policy, out var parents))
                level.Add(policy, new(policy, parents));
            else if (any is not null)
                level.Add(policy, new(policy, [any]));
        }

        if (hasAny && anyPolicyCounts)
        {
            foreach (var (name, parents) in expected)
                level.TryAdd(name, new(name, parents));
        }

        _levels.Add(level);
        IsEmpty = level.Count == 0;
    }

    /// <summary>RFC 9618, 5.4 (b): mappings of an authority's certificate.</summary>
    internal void Map(ImmutableArray<PolicyMapping> mappings, bool isInhibited)
    {
        if (IsEmpty)
            return;
        foreach (var group in mappings.GroupBy(mapping => mapping.IssuerPolicy, mapping => mapping.SubjectPolicy))
        {
            if (isInhibited)
                Last.Remove(group.Key);
            else if (Last.TryGetValue(group.Key, out var node))
                node.Expected = [.. group.Distinct()];
            else if (Last.ContainsKey(ObjectIdentifiers.AnyPolicy))
                Last.Add(group.Key, new(group.Key, [.. AnyAbove()]) { Expected = [.. group.Distinct()] });
        }

        IsEmpty = Last.Count == 0;
    }

    /// <summary>
    /// RFC 9618, 5.5 (g): the policies of the last level in the words of the anchor, out of those acceptable.
    /// </summary>
    internal ImmutableArray<Oid> Intersect(ImmutableArray<Oid> acceptable)
    {
        if (IsEmpty)
            return [];
        var reached = new HashSet<PolicyNode>(ReferenceEqualityComparer.Instance);
        var open = new Queue<PolicyNode>(Last.Values);
        var valid = new HashSet<Oid>();
        while (open.TryDequeue(out var node))
        {
            if (!reached.Add(node))
                continue;
            // A policy whose parent is anyPolicy is named in the anchor's domain.
            if (!node.IsAny && node.Parents.Exists(parent => parent.IsAny))
                valid.Add(node.Policy);
            foreach (var parent in node.Parents)
                open.Enqueue(parent);
        }

        var hasAny = Last.ContainsKey(ObjectIdentifiers.AnyPolicy);
        if (acceptable.Contains(ObjectIdentifiers.AnyPolicy))
            return hasAny ? [.. valid, ObjectIdentifiers.AnyPolicy] : [.. valid];
        return hasAny ? acceptable : [.. acceptable.Where(valid.Contains)];
    }

    IEnumerable<PolicyNode> AnyAbove() =>
        _levels.Count > 1 && _levels[^2].TryGetValue(ObjectIdentifiers.AnyPolicy, out var any) ? [any] : [];
}
