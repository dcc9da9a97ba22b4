using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;

namespace Parley.Certificates.Batch;

/// <summary>What came of one case.</summary>
public sealed record BatchAnswer
{
    /// <summary>
    /// Whether a path is sound and every name asked for is proved; of a case that asks for a status only, whether the peer's
    /// certificate is known not to be revoked.
    /// </summary>
    public required bool IsAccepted { get; init; }

    /// <summary>The verdict on the chain and the first name.</summary>
    public required CertificateVerdict Verdict { get; init; }

    /// <summary>Everything observed, also about the names beyond the first, errors first.</summary>
    public required ImmutableArray<BatchFinding> Findings { get; init; }

    /// <summary>What is known about revocation of the peer's certificate, <see langword="null"/> where it was not asked.</summary>
    public RevocationStatus? Revocation => Verdict.Best is { Revocation: [var first, ..] } ? first.Status : null;

    /// <summary>The policies that the best path is valid for (RFC 5280, 6.1.6).</summary>
    public ImmutableArray<Oid> Policies => Verdict.Best?.Policies ?? [];
}
