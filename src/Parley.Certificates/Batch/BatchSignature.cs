using Parley.Certificates.Model;
using HashAlgorithmName = System.Security.Cryptography.HashAlgorithmName;

namespace Parley.Certificates.Batch;

/// <summary>A signature algorithm that a case allows.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Hash">Its hash; no name where the scheme has none of its own.</param>
public readonly record struct BatchSignature(SignatureScheme Scheme, HashAlgorithmName Hash)
{
    /// <summary>Reads <c>RSA_WITH_SHA256</c>, <c>RSA_PSS_WITH_SHA384</c>, <c>ECDSA_WITH_SHA512</c>, <c>ED25519</c> and their like.</summary>
    internal static bool TryParse(string text, out BatchSignature signature)
    {
        signature = default;
        var name = text.ToUpperInvariant().Replace('-', '_');
        if (name is "ED25519" or "ED448")
        {
            signature = new(name == "ED448" ? SignatureScheme.Ed448 : SignatureScheme.Ed25519, default);
            return true;
        }

        if (name.Split("_WITH_") is not [var scheme, var hash])
            return false;
        signature = new(
            scheme switch
            {
                "RSA" => SignatureScheme.RsaPkcs1,
                "RSA_PSS" or "RSASSA_PSS" => SignatureScheme.RsaPss,
                "ECDSA" => SignatureScheme.Ecdsa,
                "DSA" => SignatureScheme.Dsa,
                _ => SignatureScheme.Unknown,
            },
            hash switch
            {
                "MD5" => HashAlgorithmName.MD5,
                "SHA1" => HashAlgorithmName.SHA1,
                "SHA256" => HashAlgorithmName.SHA256,
                "SHA384" => HashAlgorithmName.SHA384,
                "SHA512" => HashAlgorithmName.SHA512,
                _ => default,
            });
        return signature.Scheme != SignatureScheme.Unknown && signature.Hash.Name is not null;
    }
}
