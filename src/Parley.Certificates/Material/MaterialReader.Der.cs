using System.Globalization;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Certificates.Requests;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

sealed partial class MaterialReader
{
    /// <summary>
    /// Octets of a PKCS#7 or PKCS#12 at most; the greatest in use, a whole root programme in PKCS#7, have half a million.
    /// </summary>
    const int MaximumContainerBytes = 16 * 1024 * 1024;

    /// <summary>Reads one encoded value of any kind.</summary>
    internal void ReadDer(ReadOnlyMemory<byte> octets, MaterialPlace place)
    {
        var kind = DerKinds.Of(octets.Span);
        if (kind is DerKind.Unknown && octets.Span is [DerTag.Sequence, 0x80, ..] && TryMakeDefinite(octets, place, out var definite))
        {
            octets = definite;
            kind = DerKinds.Of(octets.Span);
        }

        if (kind is DerKind.Unknown)
            kind = PemLabels.Promised(place.Label);
        if (place.Label is { } label && !PemLabels.Promises(label, kind) && kind is not DerKind.Unknown)
            AddOddity(WrongLabel(label, kind, place));
        switch (kind)
        {
            case DerKind.ContentInfo or DerKind.Pkcs12 when octets.Length > MaximumContainerBytes:
                AddFault(new()
                {
                    Kind = MaterialFault.TooLarge,
                    Line = place.Line,
                    Expected = string.Create(CultureInfo.InvariantCulture, $"a container of at most {MaximumContainerBytes} bytes"),
                    Found = string.Create(CultureInfo.InvariantCulture, $"{octets.Length}"),
                    Remedy = "Take the certificates out with 'openssl pkcs7 -print_certs' or 'openssl pkcs12 -nokeys'.",
                });
                break;
            case DerKind.ContentInfo:
                Form = place.Line == 0 ? "PKCS#7" : Form;
                Pkcs7Reader.Read(octets, this, place with { Container = MaterialContainer.Pkcs7 });
                break;
            case DerKind.Pkcs12:
                Form = place.Line == 0 ? "PKCS#12" : Form;
                new Pkcs12Reader(this, password, place with { Container = MaterialContainer.Pkcs12 }).Read(octets);
                break;
            default:
                ReadItem(kind, octets, place);
                break;
        }
    }

    /// <summary>Reads a value that is no container.</summary>
    internal void ReadItem(DerKind kind, ReadOnlyMemory<byte> octets, MaterialPlace place, string? friendlyName = null)
    {
        var error = default(ParseError);
        switch (kind)
        {
            case DerKind.Request when CertificateRequest.TryParse(octets, out var request, out error):
                Add(new MaterialItem.OfRequest(request) { Place = place, FriendlyName = friendlyName });
                return;
            case DerKind.Request:
                AddFault(Damaged(error, place, "request", "Make the request again."));
                return;
            case DerKind.RevocationList when CertificateRevocationList.TryParse(octets, out var list, out error):
                Add(new MaterialItem.OfRevocationList(list) { Place = place, FriendlyName = friendlyName });
                return;
            case DerKind.RevocationList:
                AddFault(Damaged(error, place, "revocation list", "Fetch the list again from where its authority publishes it."));
                return;
            case DerKind.OcspResponse when OcspResponse.TryParse(octets, out var response, out error):
                Add(new MaterialItem.OfOcspResponse(response) { Place = place, FriendlyName = friendlyName });
                return;
            case DerKind.OcspResponse:
                AddFault(Damaged(error, place, "OCSP answer", "Ask the responder again."));
                return;
            case DerKind.OcspRequest when OcspQuestion.TryParse(octets, out var question, out error):
                Add(new MaterialItem.OfOcspRequest(question) { Place = place, FriendlyName = friendlyName });
                return;
            case DerKind.OcspRequest:
                AddFault(Damaged(error, place, "OCSP request", "Make the request again."));
                return;
            case DerKind.PrivateKey when PrivateKeyMaterial.TryParse(octets, out var key, out error):
                Add(new MaterialItem.OfPrivateKey(key) { Place = place, FriendlyName = friendlyName });
                return;
            case DerKind.PrivateKey:
                // What was found may be the key's own octets.
                AddFault(Damaged(error with { Found = "something else" }, place, "key", "Export the key again from where it was made."));
                return;
            case DerKind.PublicKey:
                ReadPublicKey(octets, place);
                return;
            default:
                ReadCertificate(kind, octets, place, friendlyName);
                return;
        }
    }

    void ReadPublicKey(ReadOnlyMemory<byte> octets, MaterialPlace place)
    {
        var error = default(ParseError);
        var reader = new DerReader(octets.Span);
        if (KeyAlgorithms.TryRead(ref reader, octets, out var key, ref error) && reader.TryEnd("the key", ref error))
            Add(new MaterialItem.OfPublicKey(key!) { Place = place }); // set where it succeeds
        else
            AddFault(Damaged(error, place, "public key", "Export the key again from where it was made."));
    }

    void ReadCertificate(DerKind kind, ReadOnlyMemory<byte> octets, MaterialPlace place, string? friendlyName)
    {
        var whole = octets;
        // OpenSSL's own form: its settings follow the certificate.
        var parse = default(ParseError);
        var reader = new DerReader(octets.Span);
        if (place.Label == "TRUSTED CERTIFICATE" && reader.TryReadAny("a certificate", out var first, ref parse))
            whole = first.Whole(octets);
        if (Certificate.TryParse(whole, out var certificate, out parse))
            Add(new MaterialItem.OfCertificate(certificate) { Place = place, FriendlyName = friendlyName });
        else if (kind is DerKind.Unknown && IsValue(octets.Span))
            AddFault(Unrecognised(octets.Span, place));
        else
            AddFault(Damaged(parse, place, "certificate", CertificateRemedy(place)));
    }

    static string CertificateRemedy(MaterialPlace place) => place switch
    {
        { Container: not MaterialContainer.None } => "Have the authority's own copy checked; the container holds what it was given.",
        { Line: > 0 } => "Export the certificate again from where it came from; its text between BEGIN and END is damaged.",
        _ => "Export the certificate again, as Base64 (PEM) or DER.",
    };

    /// <summary>Whether the octets are one encoded value, whatever it is.</summary>
    static bool IsValue(ReadOnlySpan<byte> octets)
    {
        var ignored = default(ParseError);
        return new DerReader(octets).TryReadAny("a value", out _, ref ignored) && octets is [DerTag.Sequence, ..] && DerKinds.HasPlainContent(octets);
    }

    bool TryMakeDefinite(ReadOnlyMemory<byte> octets, MaterialPlace place, out ReadOnlyMemory<byte> definite)
    {
        definite = octets;
        var error = default(ParseError);
        if (octets.Length > MaximumContainerBytes || !BerToDer.TryConvert(octets.Span, out var converted, ref error))
            return false;
        definite = converted;
        AddOddity(OldEncoding(place));
        return true;
    }

    internal static MaterialError OldEncoding(MaterialPlace place) => new()
    {
        Kind = MaterialFault.Untidy,
        Line = place.Line,
        Container = place.ContainerText,
        Expected = "distinguished encoding rules (DER)",
        Found = "basic ones (BER), as old programs write them",
        Remedy = "Export the file again with a program of today if another program refuses it.",
    };

    internal static MaterialError Damaged(ParseError error, MaterialPlace place, string subject, string remedy) => new()
    {
        Kind = MaterialFault.Damaged,
        Line = place.Line,
        Container = place.ContainerText,
        Offset = error.Offset,
        Subject = subject,
        Expected = error.Expected,
        Found = error.Found,
        Remedy = remedy,
    };

    static MaterialError Unrecognised(ReadOnlySpan<byte> octets, MaterialPlace place) => new()
    {
        Kind = MaterialFault.Unrecognised,
        Line = place.Line,
        Container = place.ContainerText,
        Expected = "a certificate, list, OCSP answer, request, key, PKCS#7 or PKCS#12",
        Found = string.Create(CultureInfo.InvariantCulture, $"an encoded value of {octets.Length} bytes that is none of these"),
        Remedy = "Name the file with the certificate.",
    };

    static MaterialError WrongLabel(string label, DerKind kind, MaterialPlace place) => new()
    {
        Kind = MaterialFault.Untidy,
        Line = place.Line,
        Expected = $"-----BEGIN {PemLabels.Of(kind)}-----",
        Found = $"-----BEGIN {label}-----",
        Remedy = $"Write {PemLabels.Of(kind)} after BEGIN and END: that is what the block holds.",
    };
}
