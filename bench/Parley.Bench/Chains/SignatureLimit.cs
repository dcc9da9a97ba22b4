using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Bench.Chains;

/// <summary>
/// What no engine on this platform can beat: the signatures of a chain verified by the platform, one key object for each
/// issuer, over hashes made before, and nothing else. The leaves' signatures are as many as the leaves, as an engine meets them.
/// </summary>
sealed class SignatureLimit(ChainCorpus corpus)
{
    readonly Signed _intermediate = Signed.Of(corpus.Intermediate);
    readonly ImmutableArray<Signed> _leaves = [.. corpus.Leaves.Select(Signed.Of)];
    readonly Func<Signed, bool> _byRoot = VerifierOf(corpus.Root);
    readonly Func<Signed, bool> _byIntermediate = VerifierOf(corpus.Intermediate);

    /// <summary>The signatures that must be verified where nothing is remembered.</summary>
    internal bool VerifyBoth(int leaf) => VerifyLeaf(leaf) && _byRoot(_intermediate);

    /// <summary>The one that is left where the authority's is remembered.</summary>
    internal bool VerifyLeaf(int leaf) => _byIntermediate(_leaves[leaf]);

    static Func<Signed, bool> VerifierOf(byte[] issuer)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(issuer);
        if (certificate.GetRSAPublicKey() is { } rsa)
            return signed => rsa.VerifyHash(signed.Hash, signed.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        // Of the platform's objects for such keys the one whose VerifyHash is the fastest; others encode a signature anew.
        ECDsa curve = OperatingSystem.IsLinux() ? new ECDsaOpenSsl() : ECDsa.Create();
        curve.ImportSubjectPublicKeyInfo(certificate.PublicKey.ExportSubjectPublicKeyInfo(), out _);
        return signed => curve.VerifyHash(signed.Hash, signed.Signature, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>A signature and the hash of what was signed.</summary>
    sealed record Signed(byte[] Hash, byte[] Signature)
    {
        internal static Signed Of(byte[] certificate) =>
            new(SHA256.HashData(SignedPart.Of(certificate)), SignedPart.SignatureOf(certificate));
    }
}
