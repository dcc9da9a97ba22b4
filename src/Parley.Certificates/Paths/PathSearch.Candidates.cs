using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Rules;

namespace Parley.Certificates.Paths;

sealed partial class PathSearch
{
    // What key identifiers say of an issuer; the order in which issuers are tried.
    const int KeyIsTheOne = 0;
    const int KeyIsUnknown = 1;
    const int KeyIsAnother = 2;

    /// <summary>So many certificates sent are looked through one by one; honest chains have up to six.</summary>
    const int FewPresented = 16;

    /// <summary>So many candidates are sorted in place; beyond, sorting must not be quadratic.</summary>
    const int FewCandidates = 16;

    /// <summary>Adds the certificates with the issuer's name, the most promising first.</summary>
    void AddCandidates(Certificate current)
    {
        var first = _candidates.Count;
        var trust = _request.Trust;
        // One that may only be the peer itself ends no path, but a path may lead to it.
        var origin = (_request.Policy.AnchorRoles & AnchorRoles.Issuer) != AnchorRoles.None
            ? CertificateOrigin.Anchor
            : CertificateOrigin.Intermediate;
        foreach (var anchor in trust.AnchorsOf(current.Issuer))
            _candidates.Add(new(anchor, origin, IndexOf(anchor)));

        AddPresented(current, first);
        var own = _candidates.Count; // those of the store are different among themselves
        foreach (var known in trust.IntermediatesOf(current.Issuer))
        {
            if (!IsAmong(first, own, known))
                _candidates.Add(new(known, CertificateOrigin.Intermediate, PresentedIndex: null));
        }

        if (_candidates.Count - first > 1)
            Sort(current, first);
    }

    void AddPresented(Certificate current, int first)
    {
        if (_presented.Length > FewPresented)
        {
            foreach (var presented in (_presentedBySubject ??= PresentedBySubject())[current.Issuer])
            {
                if (!_request.Trust.IsAnchor(presented.Certificate))
                    _candidates.Add(presented);
            }

            return;
        }

        for (var i = 1; i < _presented.Length; i++)
        {
            if (_presented[i].Certificate is { } certificate && current.NamesAsIssuer(certificate)
                && !_request.Trust.IsAnchor(certificate) && !IsAmong(first, _candidates.Count, certificate))
                _candidates.Add(new(certificate, CertificateOrigin.Presented, i));
        }
    }

    bool IsAmong(int first, int end, Certificate certificate)
    {
        for (var i = first; i < end; i++)
        {
            if (_candidates[i].Certificate.Equals(certificate))
                return true;
        }

        return false;
    }

    ILookup<DistinguishedName, PathCertificate> PresentedBySubject() =>
        _presented.Skip(1)
            .Where(each => each.Certificate is not null)
            .DistinctBy(each => each.Certificate)
            .Select(each => new PathCertificate(each.Certificate!, CertificateOrigin.Presented, each.Index)) // filtered above
            .ToLookup(link => link.Certificate.Subject, ForeignNames.Instance);

    /// <summary>Sorts the candidates from a place on; equals keep their order.</summary>
    void Sort(Certificate current, int first)
    {
        var count = _candidates.Count - first;
        var ranked = new (int Rank, PathCertificate Candidate)[count];
        for (var i = 0; i < count; i++)
            ranked[i] = (RankOf(current, _candidates[first + i]), _candidates[first + i]);
        if (count > FewCandidates)
            ranked = [.. ranked.OrderBy(each => each.Rank)];
        else
            InsertionSort(ranked);
        for (var i = 0; i < count; i++)
            _candidates[first + i] = ranked[i].Candidate;
    }

    static void InsertionSort(Span<(int Rank, PathCertificate Candidate)> ranked)
    {
        for (var i = 1; i < ranked.Length; i++)
        {
            var moving = ranked[i];
            var at = i;
            for (; at > 0 && ranked[at - 1].Rank > moving.Rank; at--)
                ranked[at] = ranked[at - 1];
            ranked[at] = moving;
        }
    }

    /// <summary>Those without a fault of their own first, then those whose key is meant, then anchors.</summary>
    int RankOf(Certificate current, PathCertificate candidate) =>
        (IsFaulty(candidate) ? 100 : 0) + (10 * KeyMatch(current, candidate.Certificate))
        + (candidate.Origin == CertificateOrigin.Anchor ? 0 : 1);

    int? IndexOf(Certificate anchor)
    {
        for (var i = 1; i < _presented.Length; i++)
        {
            if (anchor.Equals(_presented[i].Certificate))
                return i;
        }

        return null;
    }

    /// <summary>Whether the key identifiers say that it is the issuer, say nothing, or say that it is not.</summary>
    static int KeyMatch(Certificate subject, Certificate issuer)
    {
        if (subject.AuthorityKeyIdentifier?.KeyIdentifier is not { } asked || issuer.SubjectKeyIdentifier is not { } own)
            return KeyIsUnknown;
        return asked.Span.SequenceEqual(own.Span) ? KeyIsTheOne : KeyIsAnother;
    }

    bool IsFaulty(PathCertificate candidate)
    {
        _faulty ??= [];
        if (!_faulty.TryGetValue(candidate.Certificate, out var isFaulty))
        {
            var role = candidate.Origin == CertificateOrigin.Anchor ? CertificateRole.Anchor : CertificateRole.Intermediate;
            isFaulty = RuleRunner.HasErrors(ContextOf(candidate, role));
            _faulty.Add(candidate.Certificate, isFaulty);
        }

        return isFaulty;
    }
}
