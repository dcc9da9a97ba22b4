using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Extensions about policies.</summary>
static class PolicyExtensions
{
    static readonly Oid PracticeStatement = Oid.Parse("1.3.6.1.5.5.7.2.1");

    internal static bool Policies(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "certificatePolicies", out var list, ref error))
            return false;
        var policies = new List<string>();
        var statements = new List<string>();
        while (!list.IsAtEnd && policies.Count <= Certificate.MaximumListLength)
        {
            if (!list.TryEnter(DerTag.Sequence, "a policy", out var policy, ref error)
                || !policy.TryReadObjectIdentifier("a policy", out var id, ref error))
                return false;
            policies.Add(NameOf(new(id.Content(value))));
            if (!policy.IsAtEnd && !TryReadQualifiers(ref policy, value, statements, ref error))
                return false;
        }

        into.List("policies", policies);
        into.List("practiceStatements", statements);
        return list.TryEnd("the policies", ref error);
    }

    internal static bool Mappings(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "policyMappings", out var list, ref error))
            return false;
        var mappings = new List<string>();
        while (!list.IsAtEnd && mappings.Count <= Certificate.MaximumListLength)
        {
            if (!list.TryEnter(DerTag.Sequence, "a mapping", out var inside, ref error)
                || !inside.TryReadObjectIdentifier("issuerDomainPolicy", out var above, ref error)
                || !inside.TryReadObjectIdentifier("subjectDomainPolicy", out var below, ref error))
                return false;
            mappings.Add($"{NameOf(new(above.Content(value)))} is {NameOf(new(below.Content(value)))} below");
        }

        into.List("mappings", mappings);
        return list.TryEnd("the mappings", ref error);
    }

    internal static bool Constraints(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "policyConstraints", out var inside, ref error))
            return false;
        for (var number = 0; number <= 1; number++)
        {
            if (!inside.NextIs(DerTag.Context(number)))
                continue;
            if (!inside.TryReadCount(DerTag.Context(number), "a count", out var skip, ref error))
                return false;
            into.Number(number == 0 ? "requireExplicitPolicyAfter" : "inhibitPolicyMappingAfter", skip);
        }

        return inside.TryEnd("policyConstraints", ref error);
    }

    /// <summary>Policies of the CA/Browser Forum by their names, with their identifiers.</summary>
    internal static string NameOf(Oid policy) => policy.ToString() switch
    {
        "2.5.29.32.0" => "anyPolicy",
        "2.23.140.1.2.1" => "2.23.140.1.2.1 (domain validated)",
        "2.23.140.1.2.2" => "2.23.140.1.2.2 (organization validated)",
        "2.23.140.1.2.3" => "2.23.140.1.2.3 (individual validated)",
        "2.23.140.1.1" => "2.23.140.1.1 (extended validation)",
        var other when ObjectIdentifiers.PurposeName(policy) is var purpose && purpose != other => $"{other} ({purpose})",
        var other => other,
    };

    static bool TryReadQualifiers(ref DerReader policy, ReadOnlyMemory<byte> value, List<string> statements, ref ParseError error)
    {
        if (!policy.TryEnter(DerTag.Sequence, "policy qualifiers", out var list, ref error))
            return false;
        while (!list.IsAtEnd && statements.Count <= Certificate.MaximumListLength)
        {
            if (!list.TryEnter(DerTag.Sequence, "a qualifier", out var qualifier, ref error)
                || !qualifier.TryReadObjectIdentifier("a qualifier", out var id, ref error)
                || !qualifier.TryReadAny("a qualifier", out var content, ref error))
                return false;
            if (new Oid(id.Content(value)) == PracticeStatement && DerText.IsString(content.Tag)
                && DerText.IsValid(content.Tag, content.Content(value.Span)))
                statements.Add(DerText.Decode(content.Tag, content.Content(value.Span)));
        }

        return list.TryEnd("the qualifiers", ref error);
    }
}
