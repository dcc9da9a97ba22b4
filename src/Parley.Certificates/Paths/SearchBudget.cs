using Parley.Certificates.Judging;

namespace Parley.Certificates.Paths;

/// <summary>
/// What one verdict may still spend; everything that can grow with hostile input is counted down here.
/// </summary>
sealed class SearchBudget(ValidationPolicy policy)
{
    int _signatureChecks = policy.MaximumSignatureChecks;
    int _candidates = policy.MaximumCandidates;
    int _nameComparisons = policy.MaximumNameComparisons;
    int _revocationSources = policy.MaximumRevocationSources;

    /// <summary>The limit that was reached first, in words; <see langword="null"/> while none was.</summary>
    internal string? Exceeded { get; private set; }

    /// <summary>The number of that limit.</summary>
    internal int Limit { get; private set; }

    internal bool TakeSignatureCheck() => Take(ref _signatureChecks, "signature checks", policy.MaximumSignatureChecks);

    internal bool TakeCandidate() => Take(ref _candidates, "candidate issuers", policy.MaximumCandidates);

    internal bool TakeNameComparison() => Take(ref _nameComparisons, "name comparisons", policy.MaximumNameComparisons);

    internal bool TakeRevocationSource() =>
        Take(ref _revocationSources, "revocation lists and answers", policy.MaximumRevocationSources);

    bool Take(ref int left, string what, int limit)
    {
        if (left > 0)
        {
            left--;
            return true;
        }

        if (Exceeded is null)
            (Exceeded, Limit) = (what, limit);
        return false;
    }
}
