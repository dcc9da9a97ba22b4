using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Paths;

namespace Parley.Certificates.Rules;

/// <summary>A path, with all that a rule may look at.</summary>
public sealed class PathContext
{
    /// <summary>The certificates, the leaf first.</summary>
    public required ImmutableArray<CertificateContext> Certificates { get; init; }

    /// <summary>Whether the last one is an anchor.</summary>
    public required bool IsAnchored { get; init; }

    /// <summary>The rules and limits.</summary>
    public required ValidationPolicy Policy { get; init; }

    /// <summary>What may still be spent.</summary>
    internal SearchBudget Budget { get => field ??= new(ValidationPolicy.Default); init; }
}
