using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Parley.Lab.Pki;

/// <summary>Makes answers about revocation (RFC 6960, 4.2.1), signed by the issuer itself.</summary>
public static class LabOcspAnswer
{
    const string BasicResponse = "1.3.6.1.5.5.7.48.1.1";
    const string Sha256 = "2.16.840.1.101.3.4.2.1";

    static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0);
    static readonly Asn1Tag Tag1 = new(TagClass.ContextSpecific, 1);

    /// <summary>Makes the answer about one certificate.</summary>
    /// <param name="issuer">Who issued it; signs with its key.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="thisUpdate">When the answer is made; a revocation is dated then too.</param>
    /// <param name="nextUpdate">Until when it counts.</param>
    /// <param name="isRevoked">Whether it says that the certificate is revoked.</param>
    /// <returns>The answer in DER.</returns>
    public static byte[] Encode(
        LabCertificate issuer, LabCertificate certificate, DateTimeOffset thisUpdate, DateTimeOffset nextUpdate, bool isRevoked = false)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        ArgumentNullException.ThrowIfNull(certificate);
        var data = Data(issuer, certificate, thisUpdate, nextUpdate, isRevoked);
        var signer = new LabSignatureGenerator(issuer.Key, corrupt: false);
        var basic = new AsnWriter(AsnEncodingRules.DER);
        using (basic.PushSequence())
        {
            basic.WriteEncodedValue(data);
            basic.WriteEncodedValue(signer.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
            basic.WriteBitString(signer.SignData(data, HashAlgorithmName.SHA256));
        }

        var answer = new AsnWriter(AsnEncodingRules.DER);
        using (answer.PushSequence())
        {
            answer.WriteEncodedValue([0x0A, 1, 0]); // responseStatus: successful
            using (answer.PushSequence(Tag0))
            using (answer.PushSequence())
            {
                answer.WriteObjectIdentifier(BasicResponse);
                answer.WriteOctetString(basic.Encode());
            }
        }

        return answer.Encode();
    }

    static byte[] Data(
        LabCertificate issuer, LabCertificate certificate, DateTimeOffset thisUpdate, DateTimeOffset nextUpdate, bool isRevoked)
    {
        var data = new AsnWriter(AsnEncodingRules.DER);
        using (data.PushSequence())
        {
            using (data.PushSequence(Tag1)) // responderID by name
                data.WriteEncodedValue(issuer.SubjectName.RawData);
            WriteMoment(data, thisUpdate);
            using (data.PushSequence())
            using (data.PushSequence())
            {
                WriteCertificateId(data, issuer, certificate);
                if (isRevoked)
                {
                    using (data.PushSequence(Tag1))
                        WriteMoment(data, thisUpdate);
                }
                else
                {
                    data.WriteNull(Tag0);
                }

                WriteMoment(data, thisUpdate);
                using (data.PushSequence(Tag0))
                    WriteMoment(data, nextUpdate);
            }
        }

        return data.Encode();
    }

    static void WriteCertificateId(AsnWriter data, LabCertificate issuer, LabCertificate certificate)
    {
        using var issuing = issuer.ToCertificate();
        using var own = certificate.ToCertificate();
        using (data.PushSequence())
        {
            using (data.PushSequence())
                data.WriteObjectIdentifier(Sha256);
            data.WriteOctetString(SHA256.HashData(issuer.SubjectName.RawData));
            data.WriteOctetString(SHA256.HashData(issuing.PublicKey.EncodedKeyValue.RawData));
            data.WriteInteger(own.SerialNumberBytes.Span);
        }
    }

    static void WriteMoment(AsnWriter data, DateTimeOffset moment) =>
        data.WriteGeneralizedTime(moment.ToUniversalTime(), omitFractionalSeconds: true);
}
