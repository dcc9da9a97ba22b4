using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;

namespace Parley.Transport.SecondOpinion;

/// <summary>
/// Asks the platform what it makes of a chain, given the same certificates, anchors and moment. It fetches nothing and
/// asks nobody about revocation: the same question is asked of both.
/// </summary>
public static class PlatformJudge
{
    /// <summary>Certificates given to the platform at most, anchors and others each: it reads every one of them for every chain.</summary>
    const int MaximumCertificates = 1024;

    /// <summary>Asks.</summary>
    /// <returns>The opinion; what the platform cannot read is a remark, never an exception.</returns>
    public static PlatformOpinion Ask(JudgeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var loaded = new LoadedCertificates();
        if (request.Presented is not [var first, .. var others] || loaded.TryLoad(first) is not { } leaf)
            return new() { ChainTrusted = false, Remarks = [new("Unreadable", "the platform cannot read the server's certificate")] };

        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = request.Time.UtcDateTime;
        policy.VerificationTimeIgnored = false;
        if (request.Purpose.Id is { } purpose)
            policy.ApplicationPolicy.Add(new(purpose.ToString()));
        loaded.AddTo(policy.CustomTrustStore, request.Trust.Anchors.Take(MaximumCertificates).Select(anchor => anchor.Encoded));
        loaded.AddTo(policy.ExtraStore, others.Concat(request.Trust.Intermediates.Select(known => known.Encoded)).Take(MaximumCertificates));
        try
        {
            var trusted = chain.Build(leaf);
            return new()
            {
                ChainTrusted = trusted,
                NameMatches = NameMatches(leaf, request.Reference),
                Remarks = [.. chain.ChainStatus.Select(status => new PlatformRemark(status.Status.ToString(), status.StatusInformation.Trim())).Distinct()],
                Path = [.. chain.ChainElements.Select(element => Convert.ToHexStringLower(SHA256.HashData(element.Certificate.RawDataMemory.Span)))],
            };
        }
        catch (CryptographicException refusal)
        {
            return new() { ChainTrusted = false, Remarks = [new("Refused", refusal.Message)] };
        }
        finally
        {
            foreach (var element in chain.ChainElements)
                element.Certificate.Dispose();
        }
    }

    /// <summary>The platform compares names of hosts only; what else proves an identity it does not know.</summary>
    static bool? NameMatches(X509Certificate2 leaf, ReferenceIdentity reference)
    {
        if (reference.Service is not ApplicationService.Http)
            return null;
        try
        {
            return leaf.MatchesHostname(reference.Name);
        }
        catch (Exception unsuited) when (unsuited is ArgumentException or CryptographicException)
        {
            return null; // not a name that the platform would connect to, or names that it cannot read
        }
    }

    /// <summary>Certificates as the platform reads them; those that it cannot read are left out.</summary>
    sealed class LoadedCertificates : IDisposable
    {
        readonly List<X509Certificate2> _all = [];

        internal X509Certificate2? TryLoad(ReadOnlyMemory<byte> encoded)
        {
            try
            {
                var loaded = X509CertificateLoader.LoadCertificate(encoded.Span);
                _all.Add(loaded);
                return loaded;
            }
            catch (CryptographicException)
            {
                return null;
            }
        }

        internal void AddTo(X509Certificate2Collection store, IEnumerable<ReadOnlyMemory<byte>> encoded)
        {
            foreach (var one in encoded)
            {
                if (TryLoad(one) is { } loaded)
                    store.Add(loaded);
            }
        }

        public void Dispose()
        {
            foreach (var certificate in _all)
                certificate.Dispose();
        }
    }
}
