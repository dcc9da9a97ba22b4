using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Parley.Certificates.Model;

namespace Parley.Certificates.Material;

public sealed partial class PrivateKeyMaterial
{
    /// <summary>Gives the key as PKCS#8 without encryption, to be written into another file.</summary>
    /// <param name="password">The password of an encrypted key, else ignored.</param>
    /// <param name="pkcs8">The key; the caller clears it after use (<see cref="CryptographicOperations.ZeroMemory"/>).</param>
    /// <param name="error">Why there is none: no password, a wrong one, too costly, damaged, or not of this platform.</param>
    public bool TryExport(string? password, [NotNullWhen(true)] out byte[]? pkcs8, [NotNullWhen(false)] out MaterialError? error)
    {
        pkcs8 = null;
        error = CheckBefore(password);
        if (error is not null)
            return false;
        if (Form == PrivateKeyForm.EncryptedPkcs8)
        {
            if (!TryDecrypt(password, out pkcs8, out error))
                return false;
            if (TryParse(pkcs8, out var inner, out _))
                pkcs8 = inner._octets.ToArray();
            return true;
        }

        try
        {
            pkcs8 = (Form, Algorithm) switch
            {
                (PrivateKeyForm.Pkcs8, _) => _octets.ToArray(),
                (_, PublicKeyAlgorithm.Rsa) => ExportPkcs8(RSA.Create()),
                (_, PublicKeyAlgorithm.EllipticCurve) => ExportPkcs8(ECDsa.Create()),
                _ => null,
            };
            error = pkcs8 is null ? Unsupported() : null;
        }
        catch (CryptographicException)
        {
            error = Error(MaterialFault.Damaged, "a private key", "numbers that are none", "Export the key again from where it was made.");
        }

        return error is null;
    }

    bool TryDecrypt(string? password, [NotNullWhen(true)] out byte[]? pkcs8, [NotNullWhen(false)] out MaterialError? error)
    {
        pkcs8 = null;
        error = null;
        try
        {
            pkcs8 = Pkcs8PrivateKeyInfo.DecryptAndDecode(password, _octets, out _).Encode();
        }
        catch (CryptographicException)
        {
            error = Error(MaterialFault.WrongPassword, "the password of the key", "another one, or a damaged key",
                "Check the password file: its first line is the password.");
        }
        catch (PlatformNotSupportedException)
        {
            error = Unsupported();
        }

        return error is null;
    }

    byte[] ExportPkcs8(AsymmetricAlgorithm algorithm)
    {
        using (algorithm)
        {
            Import(algorithm);
            return algorithm.ExportPkcs8PrivateKey();
        }
    }
}
