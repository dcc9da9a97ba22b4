using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Transport.Tests.Peers;

/// <summary>Signs with SHA-1, which the platform does not do for certificates any more.</summary>
sealed class Sha1SignatureGenerator(RSA key) : X509SignatureGenerator
{
    // SEQUENCE { OBJECT IDENTIFIER sha1WithRSAEncryption, NULL }
    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
        Convert.FromHexString("300D06092A864886F70D0101050500");

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
        key.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

    protected override PublicKey BuildPublicKey() => CreateForRSA(key, RSASignaturePadding.Pkcs1).PublicKey;
}
