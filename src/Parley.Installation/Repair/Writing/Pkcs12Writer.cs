using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;

namespace Parley.Installation.Repair.Writing;

/// <summary>
/// Writes PKCS#12 (RFC 7292): AES-256 with PBKDF2 and a MAC of SHA-256; for old products 3DES with SHA-1, which they read and
/// which protects against nobody who has time.
/// </summary>
static class Pkcs12Writer
{
    const string FriendlyName = "1.2.840.113549.1.9.20";

    /// <summary>Binds the key to its certificate; any octets, the same at both.</summary>
    static readonly byte[] LocalKeyId = [1];

    /// <summary>Writes one file.</summary>
    /// <param name="chain">The certificates, the one of the key first.</param>
    /// <param name="key">The key as PKCS#8; empty where there is none.</param>
    /// <param name="password">The password.</param>
    /// <param name="isLegacy">For old products.</param>
    internal static byte[] Write(ImmutableArray<Certificate> chain, ReadOnlyMemory<byte> key, string password, bool isLegacy)
    {
        var encryption = isLegacy
            ? new PbeParameters(PbeEncryptionAlgorithm.TripleDes3KeyPkcs12, HashAlgorithmName.SHA1, PemWriter.LegacyIterations)
            : new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, PemWriter.Iterations);
        var certificates = new Pkcs12SafeContents();
        foreach (var (index, certificate) in chain.Index())
        {
            using var platform = X509CertificateLoader.LoadCertificate(certificate.Encoded.Span);
            var bag = certificates.AddCertificate(platform);
            if (index == 0)
                Mark(bag, certificate, hasKey: !key.IsEmpty);
        }

        var builder = new Pkcs12Builder();
        builder.AddSafeContentsEncrypted(certificates, password, encryption);
        if (!key.IsEmpty)
        {
            var keys = new Pkcs12SafeContents();
            var info = Pkcs8PrivateKeyInfo.Decode(key, out _, skipCopy: true);
            var bag = new Pkcs12ShroudedKeyBag(info.Encrypt(password, encryption));
            Mark(bag, chain[0], hasKey: true);
            keys.AddSafeBag(bag);
            builder.AddSafeContentsUnencrypted(keys);
        }

        builder.SealWithMac(password, isLegacy ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256, encryption.IterationCount);
        return builder.Encode();
    }

    static void Mark(Pkcs12SafeBag bag, Certificate certificate, bool hasKey)
    {
        var name = new AsnWriter(AsnEncodingRules.DER);
        name.WriteCharacterString(UniversalTagNumber.BMPString, certificate.DisplayName);
        bag.Attributes.Add(new AsnEncodedData(FriendlyName, name.Encode()));
        if (hasKey)
            bag.Attributes.Add(new Pkcs9LocalKeyId(LocalKeyId));
    }
}
