using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;

namespace Parley.Certificates.Batch;

/// <summary>One case to judge, as public conformance data write it: what was sent, whom to trust, what is asked for.</summary>
public sealed record BatchRecord
{
    /// <summary>Its name; empty where it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The profile that it asks for, <see langword="null"/> where it does not say.</summary>
    public string? Profile { get; init; }

    /// <summary>The peer's certificate, then the others to build a path from, each as encoded.</summary>
    public required ImmutableArray<ReadOnlyMemory<byte>> Presented { get; init; }

    /// <summary>The trust anchors, each as encoded. One that cannot be read is not trusted.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Anchors { get; init; } = [];

    /// <summary>
    /// The revocation lists, each as encoded. With one that can be read every certificate below the anchor must be known to be
    /// good; one that cannot be read is as none, and is told.
    /// </summary>
    public ImmutableArray<ReadOnlyMemory<byte>> RevocationLists { get; init; } = [];

    /// <summary>The OCSP answers, each as encoded; as with the lists.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> OcspResponses { get; init; } = [];

    /// <summary>How old lists and answers may be, <see langword="null"/> where the profile decides.</summary>
    public TimeSpan? MaximumRevocationAge { get; init; }

    /// <summary>
    /// Whether the case asks only what is known about revocation of the peer's certificate, and not whether it can be trusted.
    /// </summary>
    public bool AsksStatusOnly { get; init; }

    /// <summary>The moment to judge for, <see langword="null"/> where it does not matter.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>What the peer's certificate must be good for.</summary>
    public KeyPurpose Purpose { get; init; } = KeyPurpose.Any;

    /// <summary>Further purposes that the peer's certificate must allow.</summary>
    public ImmutableArray<Oid> OtherPurposes { get; init; } = [];

    /// <summary>The names that the peer's certificate must prove, all of them.</summary>
    public ImmutableArray<BatchName> Names { get; init; } = [];

    /// <summary>Intermediates at most, <see langword="null"/> where the profile decides.</summary>
    public int? MaximumDepth { get; init; }

    /// <summary>What the peer's key must be allowed to do.</summary>
    public KeyUsage KeyUsage { get; init; }

    /// <summary>The signature algorithms allowed below the anchor; empty where the profile decides.</summary>
    public ImmutableArray<BatchSignature> SignatureAlgorithms { get; init; } = [];

    /// <summary>The policy inputs of RFC 5280, 6.1.1, <see langword="null"/> where the profile decides.</summary>
    public BatchPolicyInputs? PolicyInputs { get; init; }

    /// <summary>How the anchor is trusted and for what, <see langword="null"/> where the profile decides.</summary>
    public BatchTrustTerms? TrustTerms { get; init; }
}
