using System.Collections.Immutable;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;

namespace Parley.Certificates.Inspection;

/// <summary>Which certificate of a file issued which: by name, and by the signature.</summary>
public sealed class IssuerLinks
{
    /// <summary>Signatures of one file that are verified: several times as many as the bundle of all public roots has certificates.</summary>
    const int MaximumVerifications = 1000;

    /// <summary>Certificates of one name that are tried; an authority that was cross-signed and renewed has four or five.</summary>
    const int MaximumCandidates = 8;

    /// <summary>Certificates of a chain file at most; what has more is a store.</summary>
    const int MaximumChain = 32;

    readonly Dictionary<Certificate, int> _numbers = [];
    readonly Dictionary<Certificate, IssuerLink> _links = [];
    readonly ILookup<DistinguishedName, Certificate> _bySubject;
    int _verifications;

    /// <summary>Finds the issuers of all certificates among these.</summary>
    public IssuerLinks(ImmutableArray<MaterialItem> items)
    {
        foreach (var (index, item) in items.Index())
        {
            if (item is MaterialItem.OfCertificate(var certificate))
                _numbers.TryAdd(certificate, index + 1);
        }

        Certificates = [.. _numbers.OrderBy(entry => entry.Value).Select(entry => entry.Key)];
        _bySubject = Certificates.ToLookup(certificate => certificate.Subject, ForeignNames.For(Certificates.Length));
        foreach (var certificate in Certificates)
            _links[certificate] = Find(certificate);
    }

    /// <summary>The number of a certificate's item in the file, from 1; of one that is there twice the first.</summary>
    internal int NumberOf(Certificate certificate) => _numbers[certificate];

    /// <summary>Whether a certificate is in the file.</summary>
    internal bool Has(Certificate certificate) => _numbers.ContainsKey(certificate);

    /// <summary>Who issued a certificate of the file.</summary>
    public IssuerLink Of(Certificate certificate) => _links[certificate];

    /// <summary>The certificates of the file, each once, in its order.</summary>
    public ImmutableArray<Certificate> Certificates { get; }

    /// <summary>The certificates, where they are no more than a chain has; those of a store are not compared with everything.</summary>
    internal ImmutableArray<Certificate> OfChain => Certificates.Length <= MaximumChain ? Certificates : [];

    /// <summary>The certificate, and all that have the name of the issuer of one of these.</summary>
    internal HashSet<Certificate> Above(Certificate certificate)
    {
        var above = new HashSet<Certificate> { certificate };
        var names = new HashSet<DistinguishedName>(ForeignNames.For(Certificates.Length));
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

    /// <summary>The certificates of a name, in the order of the file.</summary>
    internal IEnumerable<Certificate> Named(DistinguishedName subject) => _bySubject[subject];

    /// <summary>Whose key made a signature: one of these certificates, which have the issuer's name.</summary>
    internal IssuerLink SignerOf(
        IEnumerable<Certificate> candidates, AuthorityKeyIdentifier? named, ReadOnlySpan<byte> signed, SignatureAlgorithm algorithm,
        ReadOnlySpan<byte> signature)
    {
        // The key that is named first; a stable order else, so that what comes first is tried first.
        var tried = candidates.Take(MaximumCandidates).OrderBy(candidate => NamesOtherKey(named, candidate)).ToList();
        if (tried.Count == 0)
            return new(IssuerLinkKind.Absent, null);
        Certificate? unverified = null;
        foreach (var candidate in tried)
        {
            var check = _verifications++ < MaximumVerifications
                ? candidate.PublicKey.Verification.Verify(signed, algorithm, signature)
                : SignatureCheck.Unsupported;
            if (check == SignatureCheck.Valid)
                return new(IssuerLinkKind.Verified, candidate);
            if (check == SignatureCheck.Unsupported)
                unverified ??= candidate;
        }

        return unverified is not null ? new(IssuerLinkKind.ByName, unverified)
            : new(NamesOtherKey(named, tried[0]) ? IssuerLinkKind.OtherKey : IssuerLinkKind.Broken, tried[0]);
    }

    /// <summary>Its own key first: most certificates whose issuer has the name of the subject are self-signed.</summary>
    IssuerLink Find(Certificate certificate) => SignerOf(
        certificate.IsSelfIssued ? _bySubject[certificate.Issuer].Prepend(certificate) : _bySubject[certificate.Issuer],
        certificate.AuthorityKeyIdentifier,
        certificate.Signed.Span, certificate.SignatureAlgorithm, certificate.Signature.Span);

    static bool NamesOtherKey(AuthorityKeyIdentifier? named, Certificate candidate) =>
        named?.KeyIdentifier is { } identifier && candidate.SubjectKeyIdentifier is { } own && !identifier.Span.SequenceEqual(own.Span);
}
