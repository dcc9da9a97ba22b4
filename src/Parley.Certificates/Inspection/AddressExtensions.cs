using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Extensions that say where something is published.</summary>
static class AddressExtensions
{
    /// <summary>Names of the bits of ReasonFlags (RFC 5280, 4.2.1.13).</summary>
    static readonly string[] Reasons =
    [
        "unused", "keyCompromise", "cACompromise", "affiliationChanged", "superseded", "cessationOfOperation", "certificateHold",
        "privilegeWithdrawn", "aACompromise",
    ];

    internal static bool Points(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "distribution points", out var list, ref error))
            return false;
        var addresses = new List<string>();
        var others = new List<string>();
        while (!list.IsAtEnd && addresses.Count + others.Count <= Certificate.MaximumListLength)
        {
            if (!list.TryEnter(DerTag.Sequence, "a distribution point", out var point, ref error)
                || !TryReadPoint(ref point, value, addresses, others, ref error)
                || !point.TryEnd("the distribution point", ref error))
                return false;
        }

        into.List("addresses", addresses);
        into.List("details", others);
        return list.TryEnd("the distribution points", ref error);
    }

    internal static bool IssuingPoint(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "issuingDistributionPoint", out var inside, ref error))
            return false;
        var addresses = new List<string>();
        var others = new List<string>();
        if (inside.NextIs(DerTag.ContextConstructed(0)) && !TryReadName(ref inside, value, addresses, others, ref error))
            return false;
        string[] flags = ["", "userCertificatesOnly", "authorityCertificatesOnly", "", "indirect", "attributeCertificatesOnly"];
        while (!inside.IsAtEnd)
        {
            if (!inside.TryReadAny("a flag", out var element, ref error))
                return false;
            var number = element.Tag & DerTag.LongForm;
            if (element.Tag == DerTag.Context(3))
                others.Add("reasons " + ReasonsOf(element.Content(value.Span)));
            else if (number < flags.Length && flags[number].Length > 0)
                into.Flag(flags[number], element.Content(value.Span) is [0xFF]);
        }

        into.List("addresses", addresses);
        into.List("details", others);
        return true;
    }

    internal static bool Access(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "access descriptions", out var list, ref error))
            return false;
        var found = new List<(string Method, string Text)>();
        while (!list.IsAtEnd && found.Count <= Certificate.MaximumListLength)
        {
            if (!list.TryEnter(DerTag.Sequence, "an access description", out var inside, ref error)
                || !inside.TryReadObjectIdentifier("an access method", out var method, ref error)
                || !GeneralName.TryRead(ref inside, value, isConstraint: false, out var location, ref error)
                || !inside.TryEnd("the access description", ref error))
                return false;
            found.Add((MethodOf(new(method.Content(value))), AddressOf(location)));
        }

        foreach (var method in found.GroupBy(entry => entry.Method, StringComparer.Ordinal))
            into.List(method.Key, method.Select(entry => entry.Text));
        return list.TryEnd("the access descriptions", ref error);
    }

    static string MethodOf(Oid method) => method.ToString() switch
    {
        "1.3.6.1.5.5.7.48.1" => "ocsp",
        "1.3.6.1.5.5.7.48.2" => "issuers",
        "1.3.6.1.5.5.7.48.5" => "repository",
        "1.3.6.1.5.5.7.48.3" => "timeStamping",
        _ => "other",
    };

    static string AddressOf(GeneralName name) => name.Kind == GeneralNameKind.Uri ? NameWords.TextOf(name) : NameWords.Of(name);

    static bool TryReadPoint(
        ref DerReader point, ReadOnlyMemory<byte> value, List<string> addresses, List<string> others, ref ParseError error)
    {
        if (point.NextIs(DerTag.ContextConstructed(0)) && !TryReadName(ref point, value, addresses, others, ref error))
            return false;
        if (point.NextIs(DerTag.Context(1)))
        {
            if (!point.TryReadAny("reasons", out var reasons, ref error))
                return false;
            others.Add("reasons " + ReasonsOf(reasons.Content(value.Span)));
        }

        if (!point.NextIs(DerTag.ContextConstructed(2)))
            return true;
        if (!point.TryEnter(DerTag.ContextConstructed(2), "cRLIssuer", out var list, ref error)
            || !NameExtensions.TryReadNames(ref list, value, isConstraint: false, out var names, ref error))
            return false;
        others.AddRange(names.Select(name => "published by " + NameWords.TextOf(name)));
        return true;
    }

    static bool TryReadName(
        ref DerReader point, ReadOnlyMemory<byte> value, List<string> addresses, List<string> others, ref ParseError error)
    {
        if (!point.TryEnter(DerTag.ContextConstructed(0), "distributionPoint", out var name, ref error))
            return false;
        if (!name.NextIs(DerTag.ContextConstructed(0)))
        {
            if (!name.TryReadAny("a relative name", out var relative, ref error))
                return false;
            others.Add("name relative to the issuer " + FieldList.HexOf(relative.Content(value.Span)));
            return true;
        }

        if (!name.TryEnter(DerTag.ContextConstructed(0), "fullName", out var list, ref error)
            || !NameExtensions.TryReadNames(ref list, value, isConstraint: false, out var names, ref error))
            return false;
        addresses.AddRange(names.Select(AddressOf));
        return true;
    }

    static string ReasonsOf(ReadOnlySpan<byte> bits)
    {
        var names = new List<string>();
        for (var bit = 0; bit < Reasons.Length && 1 + (bit / 8) < bits.Length; bit++)
        {
            if ((bits[1 + (bit / 8)] & (0x80 >> (bit % 8))) != 0)
                names.Add(Reasons[bit]);
        }

        return names.Count == 0 ? "(none)" : string.Join(", ", names);
    }
}
