using System.Collections.Immutable;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

public sealed partial class Certificate
{
    /// <summary>So many are compared one by one; certificates name one to four.</summary>
    const int FewPolicies = 8;

    bool TryReadPolicies(bool critical, ref DerReader reader, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "certificatePolicies", out var list, ref error))
            return false;
        var policies = ImmutableArray.CreateBuilder<Oid>(1);
        HashSet<Oid>? seen = null;
        var count = 0;
        var isUnderstood = true;
        do
        {
            if (count == MaximumListLength)
                return DerReader.Fail(ref error, list.Position, DerReader.AtMost(MaximumListLength, "policies"), "one more");
            if (!list.TryEnter(DerTag.Sequence, "a policy", out var inside, ref error)
                || !inside.TryReadObjectIdentifier("a policy", out var id, ref error)
                || !TrySkipQualifiers(ref inside, ref isUnderstood, ref error))
                return false;
            var policy = new Oid(id.Content(Encoded));
            // Two of one name break the standard, but certificates of well-known authorities have them.
            if (count++ == FewPolicies)
                seen = [.. policies];
            if (seen?.Add(policy) ?? !IsAmong(policies, policy))
                policies.Add(policy);
        }
        while (!list.IsAtEnd);

        Policies = new()
        {
            HasDuplicates = count > policies.Count,
            HasUnknownQualifiers = !isUnderstood,
            Policies = policies.DrainToImmutable(),
            Critical = critical,
        };
        return true;
    }

    // The builder's own search makes a comparer, which the platform compiles anew in every process.
    static bool IsAmong(ImmutableArray<Oid>.Builder policies, Oid policy)
    {
        for (var i = 0; i < policies.Count; i++)
        {
            if (policies[i] == policy)
                return true;
        }

        return false;
    }

    static bool TrySkipQualifiers(ref DerReader policy, ref bool isUnderstood, ref ParseError error)
    {
        if (policy.IsAtEnd)
            return true;
        if (!policy.TryEnter(DerTag.Sequence, "policy qualifiers", out var qualifiers, ref error)
            || !policy.TryEnd("the policy", ref error))
            return false;
        do
        {
            if (!qualifiers.TryEnter(DerTag.Sequence, "a policy qualifier", out var qualifier, ref error)
                || !qualifier.TryReadObjectIdentifier("a policy qualifier", out var id, ref error)
                || !qualifier.TryReadAny("a policy qualifier", out _, ref error)
                || !qualifier.TryEnd("the policy qualifier", ref error))
                return false;
            isUnderstood &= ObjectIdentifiers.IsPolicyQualifier(id.Content(qualifier.Source));
        }
        while (!qualifiers.IsAtEnd);

        return true;
    }

    bool TryReadMappings(ref DerReader reader, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "policyMappings", out var list, ref error))
            return false;
        var mappings = ImmutableArray.CreateBuilder<PolicyMapping>(2);
        do
        {
            if (mappings.Count == MaximumListLength)
                return DerReader.Fail(ref error, list.Position, DerReader.AtMost(MaximumListLength, "mappings"), "one more");
            if (!list.TryEnter(DerTag.Sequence, "a policy mapping", out var inside, ref error)
                || !inside.TryReadObjectIdentifier("issuerDomainPolicy", out var above, ref error)
                || !inside.TryReadObjectIdentifier("subjectDomainPolicy", out var below, ref error)
                || !inside.TryEnd("the policy mapping", ref error))
                return false;
            mappings.Add(new(new(above.Content(Encoded)), new(below.Content(Encoded))));
        }
        while (!list.IsAtEnd);

        PolicyMappings = mappings.DrainToImmutable();
        return true;
    }

    bool TryReadPolicyConstraints(bool critical, ref DerReader reader, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "policyConstraints", out var inside, ref error))
            return false;
        if (inside.IsAtEnd)
            return DerReader.Fail(ref error, inside.Position, "a policy constraint (RFC 5280, 4.2.1.11)", "none");
        int? requireExplicit = null;
        int? inhibitMapping = null;
        if (inside.NextIs(DerTag.Context(0)))
        {
            if (!inside.TryReadCount(DerTag.Context(0), "requireExplicitPolicy", out var skip, ref error))
                return false;
            requireExplicit = skip;
        }

        if (inside.NextIs(DerTag.Context(1)))
        {
            if (!inside.TryReadCount(DerTag.Context(1), "inhibitPolicyMapping", out var skip, ref error))
                return false;
            inhibitMapping = skip;
        }

        PolicyConstraints = new(requireExplicit, inhibitMapping, critical);
        return inside.TryEnd("policyConstraints", ref error);
    }
}
