using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Parley.Client.Rules;

namespace Parley.Client.Trust;

/// <summary>
/// A decision to trust a server although something is wrong with its certificate. It counts for its scope and its key, for the
/// faults that were accepted, and until its end.
/// </summary>
public sealed record TrustDecisionRecord
{
    /// <summary>What it is about.</summary>
    public required TrustScope Scope { get; init; }

    /// <summary>The SHA-256 of the key (SubjectPublicKeyInfo), lower-case hexadecimal.</summary>
    public required string KeySha256 { get; init; }

    /// <summary>What is wrong and was accepted; another fault is another question.</summary>
    public required ImmutableArray<FaultKind> Faults { get; init; }

    /// <summary>The certificate that was shown, to tell what has changed when another comes.</summary>
    public required CertificateFacts Certificate { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The moment from which it counts no more, UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>A short name for it: the beginning of a hash of scope and key, twelve hexadecimal digits.</summary>
    public string Id => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Scope.Service}\n{Scope.Domain}\n{Scope.Server}\n{KeySha256}")))[..IdLength];

    // Forty-eight bits: two of ten thousand decisions share one with a chance of one in five million.
    const int IdLength = 12;
}
