using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using HashAlgorithmName = System.Security.Cryptography.HashAlgorithmName;

namespace Parley.Certificates.Profiles;

/// <summary>
/// FIPS mode: approved algorithms and key sizes only. That no user is asked in this mode is a rule of clients, not of this
/// engine.
/// </summary>
static class FipsProfile
{
    internal const string Name = "fips";

    internal static readonly ValidationPolicy Policy = new()
    {
        Name = Name,
        MinimumCurveBits = 224,
        RequireStrongExponent = true,
        KeyAlgorithms =
        [
            PublicKeyAlgorithm.Rsa, PublicKeyAlgorithm.RsaPss, PublicKeyAlgorithm.EllipticCurve, PublicKeyAlgorithm.Ed25519,
            PublicKeyAlgorithm.Ed448, PublicKeyAlgorithm.MlDsa,
        ],
        Curves = NamedCurves.Nist,
        SignatureSchemes =
        [
            SignatureScheme.RsaPkcs1, SignatureScheme.RsaPss, SignatureScheme.Ecdsa, SignatureScheme.Ed25519,
            SignatureScheme.Ed448, SignatureScheme.MlDsa,
        ],
        Hashes = [HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512],
        ValidateLeafKey = true,
        Sources =
        [
            new(nameof(ValidationPolicy.MinimumCurveBits), Transitions("3, table 2")),
            new(nameof(ValidationPolicy.RequireStrongExponent), SourceReference.Policy("FIPS 186-5", "A.1.1")),
            new(nameof(ValidationPolicy.KeyAlgorithms), Transitions("3, table 2")),
            new(nameof(ValidationPolicy.Curves), SourceReference.Policy("NIST SP 800-186", "3.2.1")),
            new(nameof(ValidationPolicy.SignatureSchemes), SourceReference.Policy("FIPS 186-5", "1 and FIPS 204, 1")),
            new(nameof(ValidationPolicy.Hashes), Transitions("9, table 8")),
            new(nameof(ValidationPolicy.ValidateLeafKey), SourceReference.Policy("NIST SP 800-89", "5.3")),
        ],
    };

    static SourceReference Transitions(string section) => SourceReference.Policy("NIST SP 800-131A revision 2", section);
}
