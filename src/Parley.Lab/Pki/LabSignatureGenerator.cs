using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Lab.Pki;

/// <summary>
/// Signs certificates with any hash. The generators of the platform refuse SHA-1, and none of them signs wrongly.
/// </summary>
sealed class LabSignatureGenerator(AsymmetricAlgorithm key, bool corrupt) : X509SignatureGenerator
{
    /// <inheritdoc/>
    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(AlgorithmOid(hashAlgorithm));
            if (key is RSA) // RFC 4055, 5: the parameters are NULL; RFC 5758, 3.2: for ECDSA there are none.
                writer.WriteNull();
        }

        return writer.Encode();
    }

    /// <inheritdoc/>
    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm)
    {
        var signature = key switch
        {
            RSA rsa => rsa.SignData(data, hashAlgorithm, RSASignaturePadding.Pkcs1),
            ECDsa ec => ec.SignData(data, hashAlgorithm, DSASignatureFormat.Rfc3279DerSequence),
            _ => throw UnknownKey(),
        };
        if (corrupt)
            signature[^1] ^= 1; // the last octet: the DER around an ECDSA signature stays readable
        return signature;
    }

    /// <inheritdoc/>
    protected override PublicKey BuildPublicKey() => key switch
    {
        RSA rsa => new PublicKey(rsa),
        ECDsa ec => new PublicKey(ec),
        _ => throw UnknownKey(),
    };

    string AlgorithmOid(HashAlgorithmName hash) => (key, hash.Name) switch
    {
        (RSA, "MD5") => "1.2.840.113549.1.1.4",
        (RSA, "SHA1") => "1.2.840.113549.1.1.5",
        (RSA, "SHA256") => "1.2.840.113549.1.1.11",
        (RSA, "SHA384") => "1.2.840.113549.1.1.12",
        (RSA, "SHA512") => "1.2.840.113549.1.1.13",
        (ECDsa, "SHA1") => "1.2.840.10045.4.1",
        (ECDsa, "SHA256") => "1.2.840.10045.4.3.2",
        (ECDsa, "SHA384") => "1.2.840.10045.4.3.3",
        (ECDsa, "SHA512") => "1.2.840.10045.4.3.4",
        _ => throw new NotSupportedException($"The lab has no signature of {key.GetType().Name} with {hash.Name}."),
    };

    NotSupportedException UnknownKey() => new($"The lab does not sign with a {key.GetType().Name}.");
}
