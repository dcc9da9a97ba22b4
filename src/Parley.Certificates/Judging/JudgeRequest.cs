using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Judging;

/// <summary>Everything that a verdict depends on.</summary>
public sealed record JudgeRequest
{
    /// <summary>The certificates as sent, in the order sent, the peer's own first.</summary>
    public required ImmutableArray<ReadOnlyMemory<byte>> Presented { get; init; }

    /// <summary>Where trust begins.</summary>
    public required TrustStore Trust { get; init; }

    /// <summary>The name that must be proved.</summary>
    public required ReferenceIdentity Reference { get; init; }

    /// <summary>What is known about revocation; default nothing.</summary>
    public RevocationMaterial Revocation { get; init; } = RevocationMaterial.None;

    /// <summary>The moment of validation.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The rules.</summary>
    public ValidationPolicy Policy { get; init; } = ValidationPolicy.Default;

    /// <summary>What the peer's certificate must be good for.</summary>
    public KeyPurpose Purpose { get; init; } = KeyPurpose.ServerAuthentication;
}
