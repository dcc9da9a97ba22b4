using Parley.Certificates.Model;

namespace Parley.Certificates.Material;

/// <summary>
/// A private key as found in a file. It tells its kind and can give its public half; its octets are never shown or compared,
/// and leave it only to be written into another file for the same holder.
/// </summary>
public sealed partial class PrivateKeyMaterial
{
    /// <summary>
    /// Iterations at most that one password is tried with. Programs write 2,048 to 600,000; this takes a second or two, and
    /// a count of four thousand millions, which a file may just as well hold, an hour.
    /// </summary>
    public const long MaximumIterations = 5_000_000;

    readonly ReadOnlyMemory<byte> _octets;

    PrivateKeyMaterial(ReadOnlyMemory<byte> octets) => _octets = octets;

    /// <summary>How it is written down.</summary>
    public required PrivateKeyForm Form { get; init; }

    /// <summary>Its algorithm; <see langword="null"/> where it is encrypted and the file does not say.</summary>
    public PublicKeyAlgorithm? Algorithm { get; private init; }

    /// <summary>Algorithm and size in words, <c>RSA 2048</c>; <see langword="null"/> where the file does not say.</summary>
    public string? AlgorithmName { get; private init; }

    /// <summary>Whether a password is needed to use it.</summary>
    public bool IsEncrypted => Form is PrivateKeyForm.EncryptedPkcs8 or PrivateKeyForm.EncryptedOldForm;

    /// <summary>How it is encrypted, in words; <see langword="null"/> where it is not, or where that is not known.</summary>
    public string? Encryption { get; private init; }

    /// <summary>The form in words: <c>PKCS#8, encrypted</c>.</summary>
    public string FormName => Form switch
    {
        PrivateKeyForm.Pkcs1 => "PKCS#1",
        PrivateKeyForm.Sec1 => "SEC1",
        PrivateKeyForm.Pkcs8 => "PKCS#8",
        PrivateKeyForm.EncryptedPkcs8 => "PKCS#8, encrypted",
        PrivateKeyForm.Dsa => "DSA of OpenSSL",
        _ => "PEM with its own encryption (RFC 1421)",
    };

    /// <summary>The kind of key, and nothing of the key.</summary>
    public override string ToString() => AlgorithmName is { } name ? $"{name} private key ({FormName})" : $"private key ({FormName})";
}
