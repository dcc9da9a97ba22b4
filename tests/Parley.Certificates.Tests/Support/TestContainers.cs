using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;

namespace Parley.Certificates.Tests.Support;

/// <summary>PKCS#7 and PKCS#12 files for tests.</summary>
static class TestContainers
{
    internal const string Password = "correct horse";

    static readonly PbeParameters Modern = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 2048);

    /// <summary>Certificates as authorities send them.</summary>
    internal static byte[] Pkcs7(params ReadOnlySpan<Certificate> certificates)
    {
        var collection = new X509Certificate2Collection();
        foreach (var certificate in certificates)
            collection.Add(X509CertificateLoader.LoadCertificate(certificate.Encoded.Span));
        return collection.Export(X509ContentType.Pkcs7)!; // null for an empty collection only
    }

    /// <summary>A key and certificates under a password; none of the parameters is changed by most tests.</summary>
    internal static byte[] Pkcs12(
        AsymmetricAlgorithm key, ReadOnlySpan<Certificate> certificates, string? password = Password, PbeParameters? encryption = null,
        bool encryptCertificates = true, bool seal = true, int macIterations = 2048, string? friendlyName = null)
    {
        var keys = new Pkcs12SafeContents();
        keys.AddShroudedKey(key, password, encryption ?? Modern);
        var safe = new Pkcs12SafeContents();
        foreach (var certificate in certificates)
        {
            var bag = safe.AddCertificate(X509CertificateLoader.LoadCertificate(certificate.Encoded.Span));
            if (friendlyName is not null)
                bag.Attributes.Add(new AsnEncodedData(new System.Security.Cryptography.Oid("1.2.840.113549.1.9.20"), BmpString(friendlyName)));
        }

        var builder = new Pkcs12Builder();
        builder.AddSafeContentsUnencrypted(keys);
        if (encryptCertificates)
            builder.AddSafeContentsEncrypted(safe, password, encryption ?? Modern);
        else
            builder.AddSafeContentsUnencrypted(safe);
        if (seal)
            builder.SealWithMac(password, HashAlgorithmName.SHA256, macIterations);
        else
            builder.SealWithoutIntegrity();
        return builder.Encode();
    }

    static byte[] BmpString(string text) => [0x1E, (byte)(2 * text.Length), .. System.Text.Encoding.BigEndianUnicode.GetBytes(text)];
}
