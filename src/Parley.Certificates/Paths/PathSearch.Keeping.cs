using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Paths;

sealed partial class PathSearch
{
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
}
