using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Material;

namespace Parley.Issuance.Keys;

/// <summary>A private key that signs: requests, certificates, revocation lists, answers. It lives in memory until it is written.</summary>
public sealed class IssuanceKey : IDisposable
{
    /// <summary>
    /// Rounds of PBKDF2 with SHA-256 that make a key of a password: what OWASP asks for since 2023. One password takes a
    /// third of a second to try.
    /// </summary>
    internal const int Iterations = 600_000;

    readonly AsymmetricAlgorithm _key;

    IssuanceKey(AsymmetricAlgorithm key) => _key = key;

    /// <summary>The public half.</summary>
    internal PublicKey PublicKey => _key switch
    {
        RSA rsa => new(rsa),
        ECDsa curve => new(curve),
        _ => throw Unknown(),
    };

    /// <summary>The hash that goes with the key: as strong as it is.</summary>
    internal HashAlgorithmName Hash => _key is ECDsa { KeySize: > 256 } ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256;

    /// <summary>Signs with PKCS#1 padding or ECDSA, as every product reads it.</summary>
    internal X509SignatureGenerator Generator => _key switch
    {
        RSA rsa => X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1),
        ECDsa curve => X509SignatureGenerator.CreateForECDsa(curve),
        _ => throw Unknown(),
    };

    /// <summary>Makes a key. One of RSA takes a second or two.</summary>
    public static IssuanceKey Create(KeyKind kind) => new(kind switch
    {
        KeyKind.Rsa2048 => RSA.Create(2048),
        KeyKind.Rsa3072 => RSA.Create(3072),
        KeyKind.Rsa4096 => RSA.Create(4096),
        KeyKind.P256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
        KeyKind.P384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of key."),
    });

    /// <summary>Reads the one key of a PEM file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="password">The password of an encrypted key, else ignored.</param>
    /// <param name="key">The key; the caller disposes it.</param>
    /// <param name="why">Why there is none, in one line.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> file, string? password, [NotNullWhen(true)] out IssuanceKey? key, [NotNullWhen(false)] out string? why)
    {
        key = null;
        why = null;
        if (!MaterialFile.TryRead(file, out var content, out var error))
            why = error.ToString();
        else if (content.PrivateKeys is not [var found])
            why = $"expected one private key, found {content.PrivateKeys.Length}";
        // Asked first, because it bounds what a file may ask of us, and tells the causes apart.
        else if (!found.TryGetPublicKey(password, out _, out error))
            why = error.Kind == MaterialFault.WrongPassword ? "the password is not that of the key" : error.ToString();
        else if (!found.TryExport(password, out var pkcs8, out error))
            why = error.ToString();
        else
            key = Import(pkcs8);
        why ??= key is null ? "expected a key of RSA or an elliptic curve in PEM" : null;
        return key is not null;
    }

    /// <summary>The key as PKCS#8 in PEM, ending with a new line.</summary>
    /// <param name="password">Encrypts it (PBES2 with AES-256); <see langword="null"/> leaves it open to whoever reads the file.</param>
    public string ExportPem(string? password) => (password is null
        ? _key.ExportPkcs8PrivateKeyPem()
        : _key.ExportEncryptedPkcs8PrivateKeyPem(password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations))) + "\n";

    /// <summary>Forgets the key.</summary>
    public void Dispose() => _key.Dispose();

    internal CertificateRequest Request(X500DistinguishedName subject) => _key switch
    {
        RSA rsa => new(subject, rsa, Hash, RSASignaturePadding.Pkcs1),
        ECDsa curve => new(subject, curve, Hash),
        _ => throw Unknown(),
    };

    static IssuanceKey? Import(byte[] pkcs8)
    {
        try
        {
            foreach (var make in new Func<AsymmetricAlgorithm>[] { RSA.Create, ECDsa.Create })
            {
                var key = make();
                try
                {
                    key.ImportPkcs8PrivateKey(pkcs8, out _);
                    return new(key);
                }
                catch (CryptographicException)
                {
                    key.Dispose(); // a key of the other kind, most often
                }
            }

            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    NotSupportedException Unknown() => new($"Keys of the kind {_key.GetType().Name} are not made here.");
}
