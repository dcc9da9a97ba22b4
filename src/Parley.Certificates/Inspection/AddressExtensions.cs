using System.Collections.Immutable;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Extensions that say where something is published.</summary>
static class AddressExtensions
{
    internal static bool Points(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!DistributionPoint.TryReadAll(ref reader, "distribution points", value, out var points, ref error))
            return false;
        var addresses = new List<string>();
        var details = new List<string>();
        foreach (var point in points)
            Add(point.FullName, point.RelativeName, point.Reasons, point.CrlIssuer, addresses, details);
        into.List("addresses", addresses);
        into.List("details", details);
        return true;
    }

    internal static bool IssuingPoint(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        var extension = new CertificateExtension(RevocationIdentifiers.IssuingDistributionPoint, Critical: true, value);
        if (!reader.TryReadAny("issuingDistributionPoint", out _, ref error)
            || !IssuingDistributionPoint.TryRead(extension, value, out var point, ref error))
            return false;
        var addresses = new List<string>();
        var details = new List<string>();
        Add(point!.FullName, point.RelativeName, point.OnlySomeReasons, [], addresses, details); // set where it succeeds
        into.List("addresses", addresses);
        into.List("details", details);
        (string Name, bool Value)[] flags =
        [
            ("userCertificatesOnly", point.OnlyContainsUserCerts), ("authorityCertificatesOnly", point.OnlyContainsCaCerts),
            ("attributeCertificatesOnly", point.OnlyContainsAttributeCerts), ("indirect", point.IsIndirect),
        ];
        foreach (var (name, isSet) in flags.Where(flag => flag.Value))
            into.Flag(name, isSet);
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

    static void Add(
        ImmutableArray<GeneralName> names, ReadOnlyMemory<byte> relativeName, RevocationReasons? reasons, ImmutableArray<GeneralName> issuer,
        List<string> addresses, List<string> details)
    {
        addresses.AddRange(names.Select(AddressOf));
        if (!relativeName.IsEmpty)
            details.Add("name relative to the issuer " + FieldList.HexOf(relativeName.Span));
        if (reasons is { } some)
            details.Add("reasons " + RevocationReasonText.Of(some));
        details.AddRange(issuer.Select(name => "published by " + NameWords.TextOf(name)));
    }
}
