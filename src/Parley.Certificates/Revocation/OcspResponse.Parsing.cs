using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using Oid = Parley.Certificates.Model.Oid;

namespace Parley.Certificates.Revocation;

public sealed partial class OcspResponse
{
    /// <summary>
    /// Octets of a response at most: some thousand with RSA, some ten thousand with post-quantum signatures and certificates.
    /// </summary>
    public const int MaximumSizeBytes = 256 * 1024;

    /// <summary>Certificates that one response is about, at most; nearly all are about one.</summary>
    public const int MaximumResponses = 1024;

    /// <summary>Certificates that come with one response, at most: the responder's, rarely its issuer's too.</summary>
    public const int MaximumCertificates = 16;

    OcspResponse(ReadOnlyMemory<byte> encoded, OcspResponseStatus status) => (Encoded, Status) = (encoded, status);

    /// <summary>Reads a response.</summary>
    /// <param name="der">The encoded response and nothing after it; kept, so it must not change.</param>
    /// <param name="response">The response.</param>
    /// <param name="error">The offset, what RFC 6960 expects there, and what was found.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> der, [NotNullWhen(true)] out OcspResponse? response, out ParseError error)
    {
        response = null;
        error = default;
        if (der.Length > MaximumSizeBytes)
        {
            return DerReader.Fail(ref error, 0, string.Create(CultureInfo.InvariantCulture, $"at most {MaximumSizeBytes} bytes"),
                string.Create(CultureInfo.InvariantCulture, $"{der.Length} bytes"));
        }

        var reader = new DerReader(der.Span);
        if (!reader.TryEnter(DerTag.Sequence, "an OCSP response", out var outer, ref error)
            || !reader.TryEnd("the response", ref error))
            return false;
        var at = outer.Position;
        if (!outer.TryReadCount(DerTag.Enumerated, "responseStatus", out var status, ref error))
            return false;
        if (status is < 0 or 4 or > 6)
        {
            return DerReader.Fail(ref error, at, "a response status from 0 to 6 and not 4 (RFC 6960, 4.2.1)",
                status.ToString(CultureInfo.InvariantCulture));
        }

        if (status != (int)OcspResponseStatus.Successful)
        {
            response = new(der, (OcspResponseStatus)status);
            return outer.TryEnd("a response without an answer", ref error);
        }

        if (!outer.TryEnter(DerTag.ContextConstructed(0), "responseBytes", out var wrapper, ref error)
            || !outer.TryEnd("the response", ref error)
            || !wrapper.TryEnter(DerTag.Sequence, "responseBytes", out var bytes, ref error)
            || !wrapper.TryEnd("responseBytes", ref error)
            || !bytes.TryReadObjectIdentifier("responseType", out var type, ref error))
            return false;
        if (!type.Content(der.Span).SequenceEqual(RevocationIdentifiers.BasicResponse.Encoded.Span))
        {
            return DerReader.Fail(ref error, type.Offset, "id-pkix-ocsp-basic (RFC 6960, 4.2.1)",
                new Oid(type.Content(der)).ToString());
        }

        if (!bytes.TryRead(DerTag.OctetString, "response", out var octets, ref error) || !bytes.TryEnd("responseBytes", ref error))
            return false;
        var basic = DerReader.Over(der.Span, octets.Content(der.Span));
        return TryReadBasic(ref basic, der, out response, ref error);
    }

    static bool TryReadBasic(ref DerReader reader, ReadOnlyMemory<byte> der, out OcspResponse? response, ref ParseError error)
    {
        response = null;
        if (!reader.TryEnter(DerTag.Sequence, "BasicOCSPResponse", out var basic, ref error)
            || !reader.TryEnd("BasicOCSPResponse", ref error)
            || !basic.TryRead(DerTag.Sequence, "tbsResponseData", out var signed, ref error)
            || !basic.TryEnter(signed, out var data, ref error)
            || !TryReadVersion(ref data, ref error)
            || !TryReadResponder(ref data, der, out var name, out var keyHash, ref error)
            || !DerTime.TryReadGeneralized(ref data, "producedAt", out var producedAt, ref error)
            || !TryReadResponses(ref data, der, out var responses, ref error)
            || !ExtensionList.TryReadOptional(ref data, 1, der, out var extensions, ref error)
            || !data.TryEnd("tbsResponseData", ref error)
            || !TryReadNonce(extensions, der, out var nonce, ref error)
            || !SignatureAlgorithms.TryRead(ref basic, der, out var algorithm, out _, ref error)
            || !basic.TryReadOctetAlignedBits("signature", out var signature, ref error)
            || !TryReadCertificates(ref basic, der, out var certificates, ref error)
            || !basic.TryEnd("BasicOCSPResponse", ref error))
            return false;
        response = new(der, OcspResponseStatus.Successful)
        {
            Signed = signed.Whole(der),
            ResponderName = name,
            ResponderKeyHash = keyHash,
            ProducedAt = producedAt,
            Responses = responses,
            Extensions = extensions,
            Nonce = nonce,
            UnknownCriticalExtension = OcspSingleReader.UnknownCritical(extensions),
            SignatureAlgorithm = algorithm,
            Signature = signature.Content(der),
            Certificates = certificates,
        };
        return true;
    }

    /// <summary>Version 1 is the default; responders that write it out break DER, and are forgiven as they always were.</summary>
    static bool TryReadVersion(ref DerReader data, ref ParseError error)
    {
        if (!data.NextIs(DerTag.ContextConstructed(0)))
            return true;
        if (!data.TryEnter(DerTag.ContextConstructed(0), "version", out var inside, ref error))
            return false;
        var at = inside.Position;
        if (!inside.TryReadCount(DerTag.Integer, "version", out var version, ref error) || !inside.TryEnd("version", ref error))
            return false;
        return version == 0
            || DerReader.Fail(ref error, at, "version 1", string.Create(CultureInfo.InvariantCulture, $"the number {version}"));
    }

    static bool TryReadResponder(
        ref DerReader data, ReadOnlyMemory<byte> der, out DistinguishedName? name, out ReadOnlyMemory<byte>? keyHash,
        ref ParseError error)
    {
        name = null;
        keyHash = null;
        if (data.NextIs(DerTag.ContextConstructed(2)))
        {
            if (!data.TryEnter(DerTag.ContextConstructed(2), "byKey", out var byKey, ref error)
                || !byKey.TryRead(DerTag.OctetString, "byKey", out var hash, ref error)
                || !byKey.TryEnd("byKey", ref error))
                return false;
            keyHash = hash.Content(der);
            return hash.ContentLength == SHA1.HashSizeInBytes
                || DerReader.Fail(ref error, hash.ContentOffset, "a SHA-1 hash of 20 octets", DerReader.Hex(hash.Content(der.Span)));
        }

        if (!data.TryEnter(DerTag.ContextConstructed(1), "responderID", out var byName, ref error)
            || !byName.TryRead(DerTag.Sequence, "byName", out var sequence, ref error)
            || !byName.TryEnd("byName", ref error)
            || !DistinguishedName.IsWellFormed(byName, sequence, ref error))
            return false;
        name = DistinguishedName.FromChecked(sequence.Whole(der));
        return true;
    }

    static bool TryReadResponses(
        ref DerReader data, ReadOnlyMemory<byte> der, out ImmutableArray<OcspSingleResponse> responses, ref ParseError error)
    {
        responses = [];
        if (!data.TryEnter(DerTag.Sequence, "responses", out var list, ref error))
            return false;
        var all = ImmutableArray.CreateBuilder<OcspSingleResponse>(1);
        while (!list.IsAtEnd)
        {
            if (all.Count == MaximumResponses)
                return DerReader.Fail(ref error, list.Position, $"answers about at most {MaximumResponses} certificates", "one more");
            if (!OcspSingleReader.TryRead(ref list, der, out var single, ref error))
                return false;
            all.Add(single);
        }

        responses = all.DrainToImmutable();
        return true;
    }

    static bool TryReadNonce(
        ImmutableArray<CertificateExtension> extensions, ReadOnlyMemory<byte> der, out ReadOnlyMemory<byte>? nonce, ref ParseError error)
    {
        nonce = null;
        foreach (var extension in extensions)
        {
            if (extension.Id != RevocationIdentifiers.Nonce)
                continue;
            var reader = DerReader.Over(der.Span, extension.Value.Span);
            if (!reader.TryRead(DerTag.OctetString, "a nonce", out var octets, ref error) || !reader.TryEnd("the nonce", ref error))
                return false;
            nonce = octets.Content(der);
            return octets.ContentLength is >= 1 and <= OcspRequest.MaximumNonceLength
                || DerReader.Fail(ref error, octets.ContentOffset, $"a nonce of 1 to {OcspRequest.MaximumNonceLength} octets (RFC 9654, 2.1)",
                    DerReader.Hex(octets.Content(der.Span)));
        }

        return true;
    }

    static bool TryReadCertificates(
        ref DerReader basic, ReadOnlyMemory<byte> der, out ImmutableArray<Certificate> certificates, ref ParseError error)
    {
        certificates = [];
        if (!basic.NextIs(DerTag.ContextConstructed(0)))
            return true;
        if (!basic.TryEnter(DerTag.ContextConstructed(0), "certs", out var wrapper, ref error)
            || !wrapper.TryEnter(DerTag.Sequence, "certs", out var list, ref error)
            || !wrapper.TryEnd("certs", ref error))
            return false;
        var all = ImmutableArray.CreateBuilder<Certificate>();
        for (var count = 0; !list.IsAtEnd; count++)
        {
            if (count == MaximumCertificates)
                return DerReader.Fail(ref error, list.Position, $"at most {MaximumCertificates} certificates", "one more");
            if (!list.TryRead(DerTag.Sequence, "a certificate", out var element, ref error))
                return false;
            // One that cannot be read is not needed, or is missed where it is.
            if (Certificate.TryParse(element.Whole(der), out var certificate, out _))
                all.Add(certificate);
        }

        certificates = all.DrainToImmutable();
        return true;
    }
}
