using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Parley.Certificates.Model;

namespace Parley.Installation.Repair.Writing;

/// <summary>Writes PEM as RFC 7468 asks: lines of 64 letters, nothing before, between or after the blocks.</summary>
static class PemWriter
{
    /// <summary>
    /// Iterations of a key's encryption: what OpenSSL writes at most by default is 2,048; this takes a tenth of a second to open,
    /// and a guess fifty times as long.
    /// </summary>
    internal const int Iterations = 100_000;

    /// <summary>Iterations that old products were made for.</summary>
    internal const int LegacyIterations = 2048;

    /// <summary>Writes certificates and, where there is one, the key.</summary>
    /// <param name="chain">The certificates in their order.</param>
    /// <param name="key">The key as PKCS#8; empty where there is none.</param>
    /// <param name="request">How.</param>
    internal static byte[] Write(ImmutableArray<Certificate> chain, ReadOnlySpan<byte> key, BundleRequest request)
    {
        var certificates = new StringBuilder();
        foreach (var certificate in chain)
            certificates.Append(PemEncoding.Write("CERTIFICATE", certificate.Encoded.Span)).Append('\n');
        var text = Encoding.ASCII.GetBytes(certificates.ToString());
        if (key.IsEmpty)
            return text;
        var written = WriteKey(key, request);
        byte[] all = request.Key == KeyPlace.Last ? [.. text, .. written] : [.. written, .. text];
        CryptographicOperations.ZeroMemory(written);
        return all;
    }

    /// <summary>Writes one block.</summary>
    internal static byte[] Write(ReadOnlySpan<byte> octets, string label)
    {
        var letters = PemEncoding.Write(label, octets);
        var text = new byte[letters.Length + 1];
        Encoding.ASCII.GetBytes(letters, text);
        text[^1] = (byte)'\n';
        Array.Clear(letters); // it may have been a key
        return text;
    }

    /// <summary>Writes the key alone.</summary>
    internal static byte[] WriteKey(ReadOnlySpan<byte> pkcs8, BundleRequest request)
    {
        if (request.NewPassword is { } password)
            return Encrypt(pkcs8, password, request.IsLegacy);
        if (request.Writing == KeyWriting.Traditional)
        {
            using var elliptic = TryImport(ECDsa.Create(), pkcs8);
            if (elliptic is not null)
                return WriteAndClear(elliptic.ExportECPrivateKey(), "EC PRIVATE KEY");
            using var rsa = TryImport(RSA.Create(), pkcs8);
            if (rsa is not null)
                return WriteAndClear(rsa.ExportRSAPrivateKey(), "RSA PRIVATE KEY");
        }

        return Write(pkcs8, "PRIVATE KEY");
    }

    static byte[] Encrypt(ReadOnlySpan<byte> pkcs8, string password, bool isLegacy)
    {
        var parameters = isLegacy
            ? new PbeParameters(PbeEncryptionAlgorithm.TripleDes3KeyPkcs12, HashAlgorithmName.SHA1, LegacyIterations)
            : new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations);
        var key = System.Security.Cryptography.Pkcs.Pkcs8PrivateKeyInfo.Decode(pkcs8.ToArray(), out _, skipCopy: true);
        return Write(key.Encrypt(password, parameters), "ENCRYPTED PRIVATE KEY");
    }

    static byte[] WriteAndClear(byte[] octets, string label)
    {
        var text = Write(octets, label);
        CryptographicOperations.ZeroMemory(octets);
        return text;
    }

    /// <summary>The key in an algorithm of the platform; <see langword="null"/> where it is of another.</summary>
    static TKey? TryImport<TKey>(TKey algorithm, ReadOnlySpan<byte> pkcs8)
        where TKey : AsymmetricAlgorithm
    {
        try
        {
            algorithm.ImportPkcs8PrivateKey(pkcs8, out _);
            return algorithm;
        }
        catch (CryptographicException)
        {
            algorithm.Dispose();
            return null;
        }
    }
}
