using System.Security.Cryptography;
using Parley.Certificates.Model;

namespace Parley.Installation.Kits.Texts;

/// <summary>The digests by which people and systems know a certificate.</summary>
static class Fingerprint
{
    /// <summary>SHA-256 as consoles print it, for people to compare: pairs with colons.</summary>
    internal static string Of(Certificate certificate) =>
        string.Join(':', certificate.Sha256.Chunk(2).Select(pair => new string(pair).ToUpperInvariant()));

    /// <summary>SHA-1, the name of a certificate in the stores of Windows; nothing is proved by it.</summary>
    internal static string Thumbprint(Certificate certificate) => Convert.ToHexString(SHA1.HashData(certificate.Encoded.Span));
}
