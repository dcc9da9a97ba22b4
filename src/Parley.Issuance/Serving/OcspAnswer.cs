using System.Formats.Asn1;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Issuance.Authorities;
using Parley.Issuance.Keys;

namespace Parley.Issuance.Serving;

/// <summary>Makes OCSP answers, signed by the issuing authority itself (RFC 6960, 4.2).</summary>
static class OcspAnswer
{
    const string BasicResponse = "1.3.6.1.5.5.7.48.1.1";
    const string NonceExtension = "1.3.6.1.5.5.7.48.1.2";

    /// <summary>An answer that holds a status and nothing else; it is not signed (RFC 6960, 4.2.1).</summary>
    internal static byte[] Without(OcspResponseStatus status)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            writer.WriteEnumeratedValue(status);
        return writer.Encode();
    }

    /// <summary>An answer about each certificate that was asked about.</summary>
    /// <param name="issuer">The issuing authority, who signs.</param>
    /// <param name="key">Its key.</param>
    /// <param name="asked">What was asked, and what is known of it.</param>
    /// <param name="nonce">The encoded nonce of the question; <see langword="null"/> where it has none.</param>
    /// <param name="moment">When.</param>
    /// <param name="lifetime">How long it holds.</param>
    internal static byte[] Encode(
        Certificate issuer, IssuanceKey key, IEnumerable<(OcspCertificateId Id, IssuedCertificate? Certificate)> asked, ReadOnlyMemory<byte>? nonce,
        DateTimeOffset moment, TimeSpan lifetime)
    {
        var data = Data(issuer, asked, nonce, moment, lifetime);
        var generator = key.Generator;
        var basic = new AsnWriter(AsnEncodingRules.DER);
        using (basic.PushSequence())
        {
            basic.WriteEncodedValue(data);
            basic.WriteEncodedValue(generator.GetSignatureAlgorithmIdentifier(key.Hash));
            basic.WriteBitString(generator.SignData(data, key.Hash));
            // Some clients know the root alone.
            using (basic.PushSequence(Context(0)))
            using (basic.PushSequence())
                basic.WriteEncodedValue(issuer.Encoded.Span);
        }

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEnumeratedValue(OcspResponseStatus.Successful);
            using (writer.PushSequence(Context(0)))
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(BasicResponse);
                writer.WriteOctetString(basic.Encode());
            }
        }

        return writer.Encode();
    }

    static byte[] Data(
        Certificate issuer, IEnumerable<(OcspCertificateId Id, IssuedCertificate? Certificate)> asked, ReadOnlyMemory<byte>? nonce,
        DateTimeOffset moment, TimeSpan lifetime)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence()) // ResponseData
        {
            using (writer.PushSequence(Context(1))) // responderID byName
                writer.WriteEncodedValue(issuer.Subject.Encoded.Span);
            writer.WriteGeneralizedTime(moment, omitFractionalSeconds: true);
            using (writer.PushSequence())
            {
                foreach (var (id, certificate) in asked)
                {
                    using (writer.PushSequence()) // SingleResponse
                    {
                        WriteId(writer, id);
                        WriteStatus(writer, certificate);
                        writer.WriteGeneralizedTime(moment, omitFractionalSeconds: true);
                        using (writer.PushSequence(Context(0)))
                            writer.WriteGeneralizedTime(moment + lifetime, omitFractionalSeconds: true);
                    }
                }
            }

            if (nonce is { } value)
            {
                using (writer.PushSequence(Context(1)))
                using (writer.PushSequence())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(NonceExtension);
                    writer.WriteOctetString(value.Span);
                }
            }
        }

        return writer.Encode();
    }

    static void WriteId(AsnWriter writer, OcspCertificateId id)
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(id.HashAlgorithm.ToString());
                writer.WriteNull();
            }

            writer.WriteOctetString(id.IssuerNameHash.Span);
            writer.WriteOctetString(id.IssuerKeyHash.Span);
            writer.WriteInteger(id.SerialNumber.Span);
        }
    }

    static void WriteStatus(AsnWriter writer, IssuedCertificate? certificate)
    {
        switch (certificate)
        {
            case null:
                writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, 2)); // unknown
                break;
            case { RevokedSince: { } since, Reason: { } reason }:
                using (writer.PushSequence(Context(1)))
                {
                    writer.WriteGeneralizedTime(since, omitFractionalSeconds: true);
                    if (reason != RevocationReason.Unspecified)
                    {
                        using (writer.PushSequence(Context(0)))
                            writer.WriteEnumeratedValue(reason);
                    }
                }

                break;
            default:
                writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, 0)); // good
                break;
        }
    }

    static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number);
}
