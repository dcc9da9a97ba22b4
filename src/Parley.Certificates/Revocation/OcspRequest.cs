using System.Formats.Asn1;
using System.Security.Cryptography;
using Parley.Certificates.Model;

namespace Parley.Certificates.Revocation;

/// <summary>Asks a responder about one certificate (RFC 6960, 4.1).</summary>
public static class OcspRequest
{
    /// <summary>Octets of a nonce at most (RFC 9654, 2.1).</summary>
    public const int MaximumNonceLength = 128;

    /// <summary>
    /// Octets of a nonce that a client should send (RFC 9654, 2.1): responders after RFC 8954 take up to this.
    /// </summary>
    public const int UsualNonceLength = 32;

    /// <summary>
    /// Encodes an unsigned request. The issuer is named by SHA-1, the one hash that every responder knows (RFC 5019, 2.1.1);
    /// nothing rests on its strength.
    /// </summary>
    /// <param name="certificate">The certificate asked about.</param>
    /// <param name="issuer">The certificate of its issuer, with the key that signed it.</param>
    /// <param name="nonce">Random octets that the answer must repeat; none where empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">The nonce is longer than <see cref="MaximumNonceLength"/>.</exception>
    public static ReadOnlyMemory<byte> Encode(Certificate certificate, Certificate issuer, ReadOnlyMemory<byte> nonce)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(issuer);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nonce.Length, MaximumNonceLength, nameof(nonce));
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence()) // OCSPRequest
        using (writer.PushSequence()) // TBSRequest
        {
            using (writer.PushSequence()) // requestList
            using (writer.PushSequence()) // Request
                WriteCertificateId(writer, certificate, issuer);
            if (!nonce.IsEmpty)
                WriteNonce(writer, nonce.Span);
        }

        return writer.Encode();
    }

    static void WriteCertificateId(AsnWriter writer, Certificate certificate, Certificate issuer)
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(OcspCertificateId.Sha1.ToString());
                writer.WriteNull();
            }

            writer.WriteOctetString(SHA1.HashData(certificate.Issuer.Encoded.Span));
            writer.WriteOctetString(SHA1.HashData(issuer.PublicKey.KeyOctets.Span));
            writer.WriteInteger(certificate.SerialNumber.Span);
        }
    }

    static void WriteNonce(AsnWriter writer, ReadOnlySpan<byte> nonce)
    {
        var value = new AsnWriter(AsnEncodingRules.DER);
        value.WriteOctetString(nonce);
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 2)))
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(RevocationIdentifiers.Nonce.ToString());
            writer.WriteOctetString(value.Encode());
        }
    }
}
