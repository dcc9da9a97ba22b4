using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;

namespace Parley.Certificates.Paths;

/// <summary>
/// Looks for paths from a leaf to an anchor, the most promising issuer first, and keeps every path it tried. Stops at the
/// first sound one; walks back from dead ends; gives up when the budget is spent (RFC 4158).
/// </summary>
sealed partial class PathSearch
{
    /// <summary>Certificates of one path at most, whatever is self-issued: the search is recursive in them.</summary>
    const int MaximumLength = 32;

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

    /// <summary>A signature that was verified in this search.</summary>
    readonly struct CheckedSignature(Certificate subject, Certificate issuer, SignatureCheck check)
    {
        internal SignatureCheck Check => check;

        internal bool IsOf(Certificate one, Certificate other) => ReferenceEquals(subject, one) && ReferenceEquals(issuer, other);
    }
}
