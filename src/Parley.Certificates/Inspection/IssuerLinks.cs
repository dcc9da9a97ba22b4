using System.Collections.Immutable;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;

namespace Parley.Certificates.Inspection;

/// <summary>Which certificate of a file issued which: by name, and by the signature.</summary>
sealed class IssuerLinks
{
    /// <summary>Signatures of one file that are verified: several times as many as the bundle of all public roots has certificates.</summary>
    const int MaximumVerifications = 1000;

    /// <summary>Certificates of one name that are tried; an authority that was cross-signed and renewed has four or five.</summary>
    const int MaximumCandidates = 8;

    readonly Dictionary<Certificate, int> _numbers = [];
    readonly Dictionary<Certificate, IssuerLink> _links = [];
    readonly ILookup<DistinguishedName, Certificate> _bySubject;
    int _verifications;

    internal IssuerLinks(ImmutableArray<MaterialItem> items)
    {
        foreach (var (index, item) in items.Index())
        {
            if (item is MaterialItem.OfCertificate(var certificate))
                _numbers.TryAdd(certificate, index + 1);
        }

        _bySubject = _numbers.Keys.ToLookup(certificate => certificate.Subject);
        foreach (var certificate in _numbers.Keys)
            _links[certificate] = Find(certificate);
    }

    /// <summary>The number of a certificate's item in the file, from 1; of one that is there twice the first.</summary>
    internal int NumberOf(Certificate certificate) => _numbers[certificate];

    /// <summary>Who issued a certificate of the file.</summary>
    internal IssuerLink Of(Certificate certificate) => _links[certificate];

    /// <summary>The certificates of the file, each once, in its order.</summary>
    internal IEnumerable<Certificate> Certificates => _numbers.OrderBy(entry => entry.Value).Select(entry => entry.Key);

    /// <summary>The certificate, and all that have the name of the issuer of one of these.</summary>
    internal HashSet<Certificate> Above(Certificate certificate)
    {
        var above = new HashSet<Certificate> { certificate };
        var names = new HashSet<DistinguishedName>();
        var open = new Queue<Certificate>([certificate]);
        while (open.TryDequeue(out var current))
        {
            if (!names.Add(current.Issuer))
                continue;
            foreach (var issuer in _bySubject[current.Issuer].Where(above.Add))
                open.Enqueue(issuer);
        }

        return above;
    }

    IssuerLink Find(Certificate certificate)
    {
        var candidates = _bySubject[certificate.Issuer].Take(MaximumCandidates).OrderBy(other => Unlikeliness(certificate, other)).ToList();
        if (candidates.Count == 0)
            return new(IssuerLinkKind.Absent, null);
        Certificate? unverified = null;
        foreach (var candidate in candidates)
        {
            var check = _verifications++ < MaximumVerifications
                ? candidate.PublicKey.Verification.Verify(certificate.Signed.Span, certificate.SignatureAlgorithm, certificate.Signature.Span)
                : SignatureCheck.Unsupported;
            if (check == SignatureCheck.Valid)
                return new(IssuerLinkKind.Verified, candidate);
            if (check == SignatureCheck.Unsupported)
                unverified ??= candidate;
        }

        return unverified is not null ? new(IssuerLinkKind.ByName, unverified) : new(IssuerLinkKind.OtherKey, candidates[0]);
    }

    /// <summary>Whether the certificate says that another key than this certificate's signed it.</summary>
    internal static bool NamesOtherKey(Certificate certificate, Certificate candidate) =>
        certificate.AuthorityKeyIdentifier?.KeyIdentifier is { } named && candidate.SubjectKeyIdentifier is { } own
        && !named.Span.SequenceEqual(own.Span);

    /// <summary>Itself first, where nothing speaks against it; keys that the certificate does not name last.</summary>
    static int Unlikeliness(Certificate certificate, Certificate candidate) =>
        NamesOtherKey(certificate, candidate) ? 2 : candidate.Equals(certificate) ? 0 : 1;
}
