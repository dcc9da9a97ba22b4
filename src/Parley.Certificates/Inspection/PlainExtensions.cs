using System.Globalization;
using System.Numerics;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Extensions that are one number, text or list of numbers.</summary>
static class PlainExtensions
{
    const int StatusRequestOfMany = 17;

    internal static bool Number(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        const byte enumerated = 0x0A;
        var isEnumerated = reader.NextIs(enumerated);
        if (!reader.TryRead(isEnumerated ? enumerated : DerTag.Integer, "a number", out var element, ref error))
            return false;
        var octets = element.Content(value.Span);
        // Numbers of lists have up to twenty octets.
        into.Text("number", octets.Length > 20 ? FieldList.HexOf(octets)
            : new BigInteger(octets, isBigEndian: true).ToString(CultureInfo.InvariantCulture));
        return true;
    }

    internal static bool Text(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryReadAny("a text", out var element, ref error))
            return false;
        var content = element.Content(value.Span);
        if (!DerText.IsString(element.Tag) || !DerText.IsValid(element.Tag, content))
            return DerReader.Fail(ref error, element.Offset, "a text", DerTag.Describe(element.Tag));
        into.Text("text", DerText.Decode(element.Tag, content));
        return true;
    }

    internal static bool Octets(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryRead(DerTag.OctetString, "octets", out var element, ref error))
            return false;
        into.Hex("octets", element.Content(value.Span));
        return true;
    }

    internal static bool Null(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error) =>
        reader.TryRead(DerTag.Null, "NULL", out _, ref error);

    internal static bool Bits(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryReadNamedBits("bits", out var bits, ref error))
            return false;
        string[] names = ["sslClient", "sslServer", "email", "objectSigning", "reserved", "sslAuthority", "emailAuthority", "objectSigningAuthority"];
        into.List("uses", names.Where((_, bit) => (bits & (1 << bit)) != 0));
        return true;
    }

    internal static bool TlsFeatures(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "features", out var list, ref error))
            return false;
        var features = new List<string>();
        while (!list.IsAtEnd && features.Count <= Certificate.MaximumListLength)
        {
            if (!list.TryReadCount(DerTag.Integer, "a feature", out var feature, ref error))
                return false;
            features.Add(feature switch
            {
                Certificate.StatusRequest => "status_request (the server must staple an OCSP answer)",
                StatusRequestOfMany => "status_request_v2",
                _ => feature.ToString(CultureInfo.InvariantCulture),
            });
        }

        into.List("features", features);
        return list.TryEnd("the features", ref error);
    }

    internal static bool Template(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "a template", out var inside, ref error)
            || !inside.TryReadObjectIdentifier("a template", out var id, ref error))
            return false;
        into.Text("template", new Oid(id.Content(value)).ToString());
        foreach (var part in (ReadOnlySpan<string>)["majorVersion", "minorVersion"])
        {
            if (inside.IsAtEnd)
                break;
            if (!inside.TryReadCount(DerTag.Integer, part, out var version, ref error))
                return false;
            into.Number(part, version);
        }

        return inside.TryEnd("the template", ref error);
    }
}
