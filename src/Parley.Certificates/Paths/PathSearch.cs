using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Paths;

/// <summary>
/// Looks for paths from a leaf to an anchor, the most promising issuer first, and keeps every path it tried. Stops at the
/// first sound one; walks back from dead ends; gives up when the budget is spent (RFC 4158).
/// </summary>
sealed class PathSearch
{
    /// <summary>Certificates of one path at most, whatever is self-issued: the search is recursive in them.</summary>
    const int MaximumLength = 32;

    // What key identifiers say of an issuer; the order in which issuers are tried.
    const int KeyIsTheOne = 0;
    const int KeyIsUnknown = 1;
    const int KeyIsAnother = 2;

    /// <summary>So many certificates sent are looked through one by one; honest chains have up to six.</summary>
    const int FewPresented = 16;

    /// <summary>So many candidates are sorted in place; beyond, sorting must not be quadratic.</summary>
    const int FewCandidates = 16;

    // A search is used again by its thread: what it works with need not be made for every chain.
    [ThreadStatic]
    static PathSearch? _idle;

    readonly List<PathCertificate> _stack = [];
    readonly List<PathCertificate> _candidates = []; // of all levels, one after the other
    readonly List<CheckedSignature> _checks = [];
    Dictionary<Certificate, bool>? _faulty; // null where none was asked about, as in most chains
    readonly List<CertificatePath> _paths = [];
    Report _report = new(); // of one path; most leave it empty
    JudgeRequest _request = null!; // set while it runs
    SignatureVerifier _verifier = null!; // set while it runs
    SearchBudget _budget = null!; // set while it runs
    RevocationChecker? _revocation;
    ImmutableArray<PresentedCertificate> _presented;
    ILookup<DistinguishedName, PathCertificate>? _presentedBySubject;
    bool _found;
    int _untold;

    /// <summary>Finds the paths from what was sent.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="presented">What was sent; the first one is the leaf and could be read.</param>
    /// <param name="leaf">The first one.</param>
    /// <param name="verifier">Verifies signatures.</param>
    /// <param name="untold">Paths that were tried beyond those returned.</param>
    /// <returns>The paths, best first; at least one.</returns>
    internal static ImmutableArray<CertificatePath> Run(
        JudgeRequest request, ImmutableArray<PresentedCertificate> presented, Certificate leaf, SignatureVerifier verifier,
        out int untold)
    {
        var search = _idle ?? new();
        _idle = null; // a rule may judge in turn
        try
        {
            (search._request, search._presented, search._verifier) = (request, presented, verifier);
            search._budget = new(request.Policy);
            search._revocation = RevocationChecker.Of(request, presented, verifier, search._budget);
            var paths = search.Run(leaf);
            untold = search._untold;
            return paths;
        }
        finally
        {
            search.Clear();
            _idle = search;
        }
    }

    ImmutableArray<CertificatePath> Run(Certificate leaf)
    {
        var isAnchor = _request.Trust.IsAnchor(leaf) && MayBePeer(leaf);
        _stack.Add(new(leaf, isAnchor ? CertificateOrigin.Anchor : CertificateOrigin.Presented, 0));
        Extend(intermediates: 0);
        return _paths.Count == 1 ? [_paths[0]] : BestFirst();
    }

    // Apart, because the types that sort take longer to load than one path to find, and most chains have one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    ImmutableArray<CertificatePath> BestFirst() => [.. _paths.OrderBy(Rank)];

    bool MayBePeer(Certificate anchor) =>
        (_request.Policy.AnchorRoles & AnchorRoles.Peer) != AnchorRoles.None
        || ((_request.Policy.AnchorRoles & AnchorRoles.SelfSignedPeer) != AnchorRoles.None && IsSelfSigned(anchor));

    void Clear()
    {
        _stack.Clear();
        _candidates.Clear();
        _checks.Clear();
        _faulty?.Clear();
        _paths.Clear();
        (_request, _verifier, _budget) = (null!, null!, null!); // not running
        _revocation = null;
        _presented = default;
        _presentedBySubject = null;
        _found = false;
        _untold = 0;
    }

    /// <summary>
    /// Sound before anchored before others; then the fewest errors; then the longest, which says most.
    /// </summary>
    static (int, int, int) Rank(CertificatePath path) =>
    (
        path.IsSound ? 0 : path.IsAnchored ? 1 : path.End == PathEnd.BudgetExceeded ? 2 : 3,
        path.IsAnchored ? path.Observations.Count(observation => observation.Severity == Severity.Error) : (int)path.End,
        -path.Certificates.Length
    );

    void Extend(int intermediates)
    {
        var current = _stack[^1];
        if (current.Origin == CertificateOrigin.Anchor)
        {
            Keep(PathEnd.Anchored);
            if (_found)
                return;
        }

        var first = _candidates.Count;
        AddCandidates(current.Certificate);
        if (_candidates.Count > first)
            Extend(current, first, intermediates);
        else if (current.Origin != CertificateOrigin.Anchor)
            Keep(IsSelfSigned(current.Certificate) ? PathEnd.SelfSigned : PathEnd.IssuerNotFound);
        _candidates.RemoveRange(first, _candidates.Count - first);
    }

    /// <summary>Tries the candidates from a place on, which are the issuers that the certificate may have.</summary>
    void Extend(PathCertificate current, int first, int intermediates)
    {
        var count = _candidates.Count;
        var hasIssuer = false;
        PathCertificate? suspect = null;
        PathCertificate? stranger = null;
        var check = SignatureCheck.Valid;
        for (var i = first; i < count; i++)
        {
            var candidate = _candidates[i];
            if (!_budget.TakeCandidate())
            {
                Keep(PathEnd.BudgetExceeded);
                return;
            }

            if (IsOnStack(candidate.Certificate))
                continue;
            var result = Verify(current.Certificate, candidate.Certificate);
            if (result is null)
            {
                Keep(PathEnd.BudgetExceeded);
                return;
            }

            // Whose parameters the key takes is known when the path is whole.
            if (result != SignatureCheck.Valid && !WorkingKey.LacksParameters(candidate.Certificate.PublicKey))
            {
                // One with another key identifier is simply not the issuer; its failure explains nothing.
                var isStranger = KeyMatch(current.Certificate, candidate.Certificate) == KeyIsAnother;
                if (suspect is null && (!isStranger || result == SignatureCheck.Unsupported))
                    (suspect, check) = (candidate, result.Value);
                if (isStranger)
                    stranger ??= candidate;
                continue;
            }

            hasIssuer = true;
            var isIntermediate = candidate.Origin != CertificateOrigin.Anchor && !candidate.Certificate.IsSelfIssued;
            if (intermediates + (isIntermediate ? 1 : 0) > _request.Policy.MaximumDepth || _stack.Count >= MaximumLength)
            {
                Keep(PathEnd.TooDeep);
                continue;
            }

            _stack.Add(candidate);
            Extend(intermediates + (isIntermediate ? 1 : 0));
            _stack.RemoveAt(_stack.Count - 1);
            if (_found || _budget.Exceeded is not null)
                return;
        }

        if (hasIssuer || current.Origin == CertificateOrigin.Anchor)
            return;
        // Its own signature decides first: a server that made itself a new certificate of the old name is self-signed.
        if (IsSelfSigned(current.Certificate))
            Keep(PathEnd.SelfSigned);
        else if (suspect is not null)
            Keep(PathEnd.SignatureInvalid, suspect, check);
        else
            Keep(_candidates.FindIndex(first, each => IsOnStack(each.Certificate)) >= 0 ? PathEnd.Loop : PathEnd.IssuerNotFound, stranger);
    }

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

    /// <summary>
    /// The same subject with the same key is the same authority, whoever certified it (RFC 4158, 2.4.2).
    /// </summary>
    bool IsOnStack(Certificate candidate)
    {
        foreach (var link in _stack)
        {
            if (link.Certificate.PublicKey.Encoded.Span.SequenceEqual(candidate.PublicKey.Encoded.Span)
                && link.Certificate.Subject.Equals(candidate.Subject))
                return true;
        }

        return false;
    }

    SignatureCheck? Verify(Certificate subject, Certificate issuer)
    {
        foreach (var known in _checks)
        {
            if (known.IsOf(subject, issuer))
                return known.Check;
        }

        if (!_budget.TakeSignatureCheck())
            return null;
        var check = _verifier.Verify(subject, issuer.PublicKey);
        _checks.Add(new(subject, issuer, check));
        return check;
    }

    bool IsSelfSigned(Certificate certificate) =>
        certificate.IsSelfIssued && Verify(certificate, certificate) == SignatureCheck.Valid;

    void Keep(PathEnd end, PathCertificate? suspect = null, SignatureCheck check = SignatureCheck.Valid)
    {
        if (_paths.Count >= _request.Policy.MaximumPathsKept && end != PathEnd.BudgetExceeded && end != PathEnd.Anchored)
        {
            _untold++;
            return;
        }

        if (_report.Count > 0)
            _report = new();
        var report = _report;
        var contexts = ContextsOf(isAnchored: end == PathEnd.Anchored);
        AddEnd(end, contexts, suspect, check, report);
        WorkingKey.CheckSignatures(contexts, _budget, report);
        var context = new PathContext
        {
            Certificates = contexts, IsAnchored = end == PathEnd.Anchored, Policy = _request.Policy, Budget = _budget,
        };
        RuleRunner.Run(context, report);
        var revocation = context.IsAnchored && _revocation is not null ? _revocation.Check(context, report) : [];
        if (_budget.Exceeded is not null && end != PathEnd.BudgetExceeded)
            AddBudget(contexts[0], report);
        var path = new CertificatePath
        {
            Certificates = [.. _stack],
            End = end,
            Observations = report.ToImmutable(),
            Policy = _request.Policy,
            Revocation = revocation,
        };
        _found |= path.IsSound;
        if (path.IsSound || _paths.Count < _request.Policy.MaximumPathsKept || !IsKept(end))
            _paths.Add(path);
        else
            _untold++;
    }

    bool IsKept(PathEnd end)
    {
        foreach (var path in _paths)
        {
            if (path.End == end)
                return true;
        }

        return false;
    }

    void AddEnd(
        PathEnd end, ImmutableArray<CertificateContext> contexts, PathCertificate? suspect, SignatureCheck check,
        Report report)
    {
        switch (end)
        {
            case PathEnd.SignatureInvalid when suspect is not null:
                contexts[^1].AddSignature(report, check, suspect.Value.Certificate);
                break;
            case PathEnd.SelfSigned or PathEnd.IssuerNotFound or PathEnd.Loop:
                IssuerGuess.Add(contexts, end, _request.Trust, suspect, report);
                break;
            case PathEnd.TooDeep:
                contexts[0].Add(report, CertificateRules.BudgetExceeded,
                    ("budget", "intermediates"), ("limit", _request.Policy.MaximumDepth));
                break;
            case PathEnd.BudgetExceeded:
                AddBudget(contexts[0], report);
                break;
        }
    }

    void AddBudget(CertificateContext leaf, Report report) =>
        leaf.Add(report, CertificateRules.BudgetExceeded, ("budget", _budget.Exceeded), ("limit", _budget.Limit));

    ImmutableArray<CertificateContext> ContextsOf(bool isAnchored)
    {
        var contexts = new CertificateContext[_stack.Count];
        for (var i = 0; i < contexts.Length; i++)
            contexts[i] = ContextOf(_stack[i], RoleAt(i, isAnchored));
        return ImmutableCollectionsMarshal.AsImmutableArray(contexts);
    }

    CertificateRole RoleAt(int index, bool isAnchored) =>
        index == 0 ? CertificateRole.Leaf
        : isAnchored && index == _stack.Count - 1 ? CertificateRole.Anchor
        : CertificateRole.Intermediate;

    CertificateContext ContextOf(PathCertificate link, CertificateRole role)
    {
        var known = link.Certificate.SoundContext is { } context && context.IsLike(_request.Policy, _request.Purpose, role) ? context : null;
        // A whole run judges at one moment, and authorities stand where they stood.
        if (known?.Time == _request.Time && known.PresentedIndex == link.PresentedIndex)
            return known;
        return new()
        {
            Certificate = link.Certificate,
            Role = role,
            PresentedIndex = link.PresentedIndex,
            Time = _request.Time,
            Purpose = _request.Purpose,
            Policy = _request.Policy,
            IsKnownSound = known is not null,
        };
    }

    /// <summary>A signature that was verified in this search.</summary>
    readonly struct CheckedSignature(Certificate subject, Certificate issuer, SignatureCheck check)
    {
        internal SignatureCheck Check => check;

        internal bool IsOf(Certificate one, Certificate other) => ReferenceEquals(subject, one) && ReferenceEquals(issuer, other);
    }
}
