using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
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

    readonly JudgeRequest _request;
    readonly SignatureVerifier _verifier;
    readonly SearchBudget _budget;
    readonly ILookup<DistinguishedName, PathCertificate> _presented;
    readonly List<PathCertificate> _stack = [];
    readonly Dictionary<Certificate, bool> _faulty = [];
    readonly Dictionary<(Certificate Subject, Certificate Issuer), SignatureCheck> _checks = [];
    readonly List<CertificatePath> _paths = [];
    bool _found;

    internal PathSearch(JudgeRequest request, ImmutableArray<PresentedCertificate> presented, SignatureVerifier verifier)
    {
        _request = request;
        _verifier = verifier;
        _budget = new(request.Policy);
        _presented = presented.Skip(1)
            .Where(each => each.Certificate is not null)
            .DistinctBy(each => each.Certificate)
            .Select(each => new PathCertificate(each.Certificate!, CertificateOrigin.Presented, each.Index)) // filtered above
            .ToLookup(link => link.Certificate.Subject);
    }

    /// <summary>Paths that were tried beyond those kept.</summary>
    internal int Untold { get; private set; }

    /// <summary>The paths, best first.</summary>
    internal ImmutableArray<CertificatePath> Run(Certificate leaf)
    {
        var isAnchor = _request.Trust.IsAnchor(leaf);
        _stack.Add(new(leaf, isAnchor ? CertificateOrigin.Anchor : CertificateOrigin.Presented, 0));
        Extend(intermediates: 0);
        return [.. _paths.OrderBy(Rank)];
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

        var candidates = Candidates(current.Certificate);
        if (candidates.Count == 0)
        {
            if (current.Origin != CertificateOrigin.Anchor)
                Keep(IsSelfSigned(current.Certificate) ? PathEnd.SelfSigned : PathEnd.IssuerNotFound);
            return;
        }

        var hasIssuer = false;
        PathCertificate? suspect = null;
        var check = SignatureCheck.Valid;
        foreach (var candidate in candidates)
        {
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

            if (result != SignatureCheck.Valid)
            {
                // One with another key identifier is simply not the issuer; its failure explains nothing.
                var isStranger = KeyMatch(current.Certificate, candidate.Certificate) == KeyIsAnother;
                if (suspect is null && (!isStranger || result == SignatureCheck.Unsupported))
                    (suspect, check) = (candidate, result.Value);
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
            Keep(candidates.Exists(each => IsOnStack(each.Certificate)) ? PathEnd.Loop : PathEnd.IssuerNotFound);
    }

    /// <summary>Certificates with the issuer's name, the most promising first.</summary>
    List<PathCertificate> Candidates(Certificate current)
    {
        var candidates = new List<PathCertificate>();
        foreach (var anchor in _request.Trust.AnchorsOf(current.Issuer))
            candidates.Add(new(anchor, CertificateOrigin.Anchor, IndexOf(anchor)));
        foreach (var presented in _presented[current.Issuer])
        {
            if (!_request.Trust.IsAnchor(presented.Certificate))
                candidates.Add(presented);
        }

        foreach (var known in _request.Trust.IntermediatesOf(current.Issuer))
        {
            if (!candidates.Exists(each => each.Certificate.Equals(known)))
                candidates.Add(new(known, CertificateOrigin.Intermediate, PresentedIndex: null));
        }

        return candidates.Count < 2
            ? candidates
            : [.. candidates.OrderBy(each => (IsFaulty(each), KeyMatch(current, each.Certificate), each.Origin != CertificateOrigin.Anchor))];
    }

    int? IndexOf(Certificate anchor)
    {
        foreach (var presented in _presented[anchor.Subject])
        {
            if (presented.Certificate.Equals(anchor))
                return presented.PresentedIndex;
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
    bool IsOnStack(Certificate candidate) => _stack.Exists(link =>
        link.Certificate.PublicKey.Encoded.Span.SequenceEqual(candidate.PublicKey.Encoded.Span)
        && link.Certificate.Subject.Equals(candidate.Subject));

    SignatureCheck? Verify(Certificate subject, Certificate issuer)
    {
        if (_checks.TryGetValue((subject, issuer), out var known))
            return known;
        if (!_budget.TakeSignatureCheck())
            return null;
        var check = _verifier.Verify(subject, issuer.PublicKey);
        _checks.Add((subject, issuer), check);
        return check;
    }

    bool IsSelfSigned(Certificate certificate) =>
        certificate.IsSelfIssued && Verify(certificate, certificate) == SignatureCheck.Valid;

    void Keep(PathEnd end, PathCertificate? suspect = null, SignatureCheck check = SignatureCheck.Valid)
    {
        if (_paths.Count >= _request.Policy.MaximumPathsKept && end != PathEnd.BudgetExceeded && end != PathEnd.Anchored)
        {
            Untold++;
            return;
        }

        var report = new Report();
        var isAnchored = end == PathEnd.Anchored;
        ImmutableArray<CertificateContext> contexts =
            [.. _stack.Select((link, index) => ContextOf(link, RoleAt(index, isAnchored)))];
        AddEnd(end, contexts, suspect, check, report);
        var context = new PathContext
        {
            Certificates = contexts, IsAnchored = isAnchored, Policy = _request.Policy, Budget = _budget,
        };
        RuleRunner.Run(context, report);
        if (_budget.Exceeded is not null && end != PathEnd.BudgetExceeded)
            AddBudget(contexts[0], report);
        var path = new CertificatePath
        {
            Certificates = [.. _stack], End = end, Observations = report.ToImmutable(), Policies = context.ValidPolicies,
        };
        _found |= path.IsSound;
        if (path.IsSound || _paths.Count < _request.Policy.MaximumPathsKept || !_paths.Exists(kept => kept.End == end))
            _paths.Add(path);
        else
            Untold++;
    }

    void AddEnd(
        PathEnd end, ImmutableArray<CertificateContext> contexts, PathCertificate? suspect, SignatureCheck check,
        Report report)
    {
        switch (end)
        {
            case PathEnd.SignatureInvalid when suspect is not null:
                var top = contexts[^1];
                top.Add(report,
                    check == SignatureCheck.Unsupported ? CertificateRules.SignatureUnsupported : CertificateRules.SignatureInvalid,
                    ("algorithm", top.Certificate.SignatureAlgorithm.Name),
                    ("candidate", suspect.Certificate.DisplayName),
                    ("candidateKey", suspect.Certificate.PublicKey.Name),
                    ("candidateSerial", suspect.Certificate.SerialText),
                    ("authorityKey", IssuerGuess.KeyIdentifier(top.Certificate)));
                break;
            case PathEnd.SelfSigned or PathEnd.IssuerNotFound or PathEnd.Loop:
                IssuerGuess.Add(contexts, end, _request.Trust, report);
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

    CertificateRole RoleAt(int index, bool isAnchored) =>
        index == 0 ? CertificateRole.Leaf
        : isAnchored && index == _stack.Count - 1 ? CertificateRole.Anchor
        : CertificateRole.Intermediate;

    CertificateContext ContextOf(PathCertificate link, CertificateRole role) => new()
    {
        Certificate = link.Certificate,
        Role = role,
        PresentedIndex = link.PresentedIndex,
        Time = _request.Time,
        Purpose = _request.Purpose,
        Policy = _request.Policy,
    };
}
