using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Bench.Chains;

/// <summary>
/// What no engine on this platform can beat: the signatures of a chain verified by the platform, one key object for each
/// issuer, and nothing else. The leaves' signatures are as many as the leaves, as an engine meets them.
/// </summary>
sealed class SignatureLimit(ChainCorpus corpus)
{
    readonly Signed _intermediate = Signed.Of(corpus.Intermediate);
    readonly ImmutableArray<Signed> _leaves = [.. corpus.Leaves.Select(Signed.Of)];
    readonly Func<Signed, byte[], bool> _byRoot = VerifierOf(corpus.Root);
    readonly Func<Signed, byte[], bool> _byIntermediate = VerifierOf(corpus.Intermediate);

    /// <summary>Hashes and verifies what must be where nothing is remembered.</summary>
    internal bool VerifyBoth(int leaf) => VerifyLeaf(leaf) && _byRoot(_intermediate, _intermediate.NewHash());

    /// <summary>Hashes and verifies the leaf, which is left where the authority is remembered.</summary>
    internal bool VerifyLeaf(int leaf) => _byIntermediate(_leaves[leaf], _leaves[leaf].NewHash());

    /// <summary>Verifies the leaf over a hash made before: not even that can be done for a certificate that was not seen.</summary>
    internal bool VerifyHashOfLeaf(int leaf) => _byIntermediate(_leaves[leaf], _leaves[leaf].Hash);

    static Func<Signed, byte[], bool> VerifierOf(byte[] issuer)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(issuer);
        if (certificate.GetRSAPublicKey() is { } rsa)
            return (signed, hash) => rsa.VerifyHash(hash, signed.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        // Of the platform's objects for such keys the one whose VerifyHash is the fastest; others encode a signature anew.
        ECDsa curve = OperatingSystem.IsLinux() ? new ECDsaOpenSsl() : ECDsa.Create();
        curve.ImportSubjectPublicKeyInfo(certificate.PublicKey.ExportSubjectPublicKeyInfo(), out _);
        return (signed, hash) => curve.VerifyHash(hash, signed.Signature, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>What was signed, its hash, and the signature.</summary>
    sealed record Signed(byte[] Octets, byte[] Hash, byte[] Signature)
    {
        internal byte[] NewHash() => SHA256.HashData(Octets);

        internal static Signed Of(byte[] certificate)
        {
            var octets = SignedPart.Of(certificate);
            return new(octets, SHA256.HashData(octets), SignedPart.SignatureOf(certificate));
        }
    }
}
