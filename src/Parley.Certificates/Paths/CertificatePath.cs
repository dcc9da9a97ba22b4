using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Paths;

/// <summary>One path that was tried, from the leaf upwards, with all that was found on it.</summary>
public sealed record CertificatePath
{
    /// <summary>The certificates, the leaf first.</summary>
    public required ImmutableArray<PathCertificate> Certificates { get; init; }

    /// <summary>Why it ends where it ends.</summary>
    public required PathEnd End { get; init; }

    /// <summary>What is wrong on it, the most causal first.</summary>
    public required ImmutableArray<Observation> Observations { get; init; }

    /// <summary>
    /// The policies that the path is valid for out of those asked for (RFC 5280, 6.1.6); empty where it is not anchored or
    /// no certificate names a policy.
    /// </summary>
    public ImmutableArray<Oid> Policies { get; init; } = [];

    /// <summary>Whether it ends at an anchor.</summary>
    public bool IsAnchored => End == PathEnd.Anchored;

    /// <summary>Whether it ends at an anchor and nothing on it is an error.</summary>
    public bool IsSound => IsAnchored && !Observations.Any(observation => observation.Severity == Severity.Error);

    /// <summary>The names from the leaf upwards.</summary>
    public override string ToString() => string.Join(" ← ", Certificates.Select(link => link.Certificate.DisplayName));
}
