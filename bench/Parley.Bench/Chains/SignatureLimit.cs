using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Bench.Chains;

/// <summary>
/// What no engine on this platform can beat: the signature of a leaf verified over a hash made before, with one key
/// object, and nothing else.
/// </summary>
sealed class SignatureLimit
{
    readonly Func<bool> _verify;

    internal SignatureLimit(ChainCorpus corpus)
    {
        using var intermediate = X509CertificateLoader.LoadCertificate(corpus.Intermediate);
        var signature = SignedPart.SignatureOf(corpus.Leaves[0]);
        var hash = SHA256.HashData(SignedPart.Of(corpus.Leaves[0]));
        if (intermediate.GetRSAPublicKey() is { } rsa)
        {
            _verify = () => rsa.VerifyHash(hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        else
        {
            var key = intermediate.GetECDsaPublicKey() ?? throw new InvalidDataException("neither RSA nor ECDSA");
            _verify = () => key.VerifyHash(hash, signature, DSASignatureFormat.Rfc3279DerSequence);
        }

        if (!_verify())
            throw new InvalidDataException("The signature of the corpus does not verify.");
    }

    internal bool Verify() => _verify();
}
