using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

/// <summary>
/// Takes certificates and lists out of PKCS#7 (RFC 5652, 5.1). Authorities send chains this way; whether anybody signed
/// something in it is not looked at.
/// </summary>
static class Pkcs7Reader
{
    const string Remedy = "Export the PKCS#7 again, or ask the authority for the chain as PEM.";

    static readonly Oid SignedData = Oid.Parse("1.2.840.113549.1.7.2");
    static readonly Oid EnvelopedData = Oid.Parse("1.2.840.113549.1.7.3");

    internal static void Read(ReadOnlyMemory<byte> octets, MaterialReader into, MaterialPlace place)
    {
        var error = default(ParseError);
        if (TryRead(octets, into, place, ref error))
            return;
        var old = default(ParseError);
        if (BerToDer.TryConvert(octets.Span, out var definite, ref old) && !definite.AsSpan().SequenceEqual(octets.Span)
            && TryRead(definite, into, place, ref old))
        {
            into.AddOddity(MaterialReader.OldEncoding(place));
            return;
        }

        into.AddFault(MaterialReader.Damaged(error, place, "PKCS#7", Remedy));
    }

    /// <summary>Reads the frame first: nothing is taken out of one that is broken.</summary>
    static bool TryRead(ReadOnlyMemory<byte> octets, MaterialReader into, MaterialPlace place, ref ParseError error)
    {
        var reader = new DerReader(octets.Span);
        if (!reader.TryEnter(DerTag.Sequence, "ContentInfo", out var info, ref error)
            || !info.TryReadObjectIdentifier("contentType", out var type, ref error))
            return false;
        var id = new Oid(type.Content(octets));
        if (id != SignedData)
        {
            into.AddFault(new()
            {
                Kind = MaterialFault.Unsupported,
                Line = place.Line,
                Container = place.ContainerText,
                Expected = "signed data, which holds certificates",
                Found = id == EnvelopedData ? "an encrypted message" : "content of the type " + id,
                Remedy = "Ask for the certificates as PEM.",
            });
            return true;
        }

        if (!info.TryEnter(DerTag.ContextConstructed(0), "content", out var wrapper, ref error)
            || !wrapper.TryEnter(DerTag.Sequence, "SignedData", out var data, ref error)
            || !data.TryReadInteger("version", out _, ref error)
            || !data.TryRead(DerTag.Set, "digestAlgorithms", out _, ref error)
            || !data.TryRead(DerTag.Sequence, "encapContentInfo", out _, ref error))
            return false;
        var certificates = default(DerElement);
        var lists = default(DerElement);
        if (data.NextIs(DerTag.ContextConstructed(0)) && !data.TryReadAny("certificates", out certificates, ref error))
            return false;
        if (data.NextIs(DerTag.ContextConstructed(1)) && !data.TryReadAny("crls", out lists, ref error))
            return false;
        if (!data.TryRead(DerTag.Set, "signerInfos", out _, ref error) || !data.TryEnd("SignedData", ref error))
            return false;
        List<(DerElement Element, DerKind Kind)> items = [];
        if (!TryTake(data, certificates, DerKind.Certificate, items, ref error)
            || !TryTake(data, lists, DerKind.RevocationList, items, ref error))
            return false;
        foreach (var (index, (element, kind)) in items.Index())
            Add(octets, element, kind, into, place with { Number = index + 1 });
        if (items.Count == 0)
            into.AddFault(Empty(place));
        return true;
    }

    static bool TryTake(
        DerReader data, DerElement set, DerKind kind, List<(DerElement Element, DerKind Kind)> items, ref ParseError error)
    {
        if (set.Tag == 0)
            return true;
        if (!data.TryEnter(set, out var inside, ref error))
            return false;
        // One more than the limit is kept, so that the limit is told.
        while (!inside.IsAtEnd && items.Count <= MaterialFile.MaximumItems)
        {
            if (!inside.TryReadAny("a certificate", out var element, ref error))
                return false;
            items.Add((element, kind));
        }

        return true;
    }

    static void Add(ReadOnlyMemory<byte> octets, DerElement element, DerKind kind, MaterialReader into, MaterialPlace place)
    {
        if (element.Tag == DerTag.Sequence)
            into.ReadItem(kind, element.Whole(octets), place);
        else
            into.Add(new MaterialItem.OfOther("attribute certificate or other form") { Place = place });
    }

    static MaterialError Empty(MaterialPlace place) => new()
    {
        Kind = MaterialFault.Unrecognised,
        Line = place.Line,
        Container = place.ContainerText,
        Expected = "certificates or revocation lists",
        Found = "none",
        Remedy = "Ask the authority for the chain again: this PKCS#7 is empty.",
    };
}
