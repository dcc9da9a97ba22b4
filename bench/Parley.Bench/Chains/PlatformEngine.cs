using System.Security.Cryptography.X509Certificates;

namespace Parley.Bench.Chains;

/// <summary>The platform's engine as .NET offers it, with its own check of host names.</summary>
sealed class PlatformEngine(ChainCorpus corpus) : IChainEngine, IDisposable
{
    readonly X509Certificate2 _root = X509CertificateLoader.LoadCertificate(corpus.Root);
    readonly X509Certificate2 _intermediate = X509CertificateLoader.LoadCertificate(corpus.Intermediate);

    public string Name => "X509Chain";

    public bool Accepts(byte[] leaf, string host)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(leaf);
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.Add(_root);
        policy.ExtraStore.Add(_intermediate);
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = ChainCorpus.Moment.UtcDateTime;
        policy.ApplicationPolicy.Add(new("1.3.6.1.5.5.7.3.1"));
        var isValid = chain.Build(certificate);
        foreach (var element in chain.ChainElements)
            element.Certificate.Dispose();
        return isValid && certificate.MatchesHostname(host, allowWildcards: true, allowCommonName: false);
    }

    public void Dispose()
    {
        _root.Dispose();
        _intermediate.Dispose();
    }
}
