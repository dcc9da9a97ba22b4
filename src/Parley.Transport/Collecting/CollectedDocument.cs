using Parley.Certificates.Revocation;

namespace Parley.Transport.Collecting;

/// <summary>One document that certificates refer to, fetched or not.</summary>
public sealed record CollectedDocument
{
    /// <summary>What it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Where it was asked for.</summary>
    public required Uri Uri { get; init; }

    /// <summary>Why it could not be had; <see langword="null"/> where it was.</summary>
    public FailedFetch? Failure { get; init; }

    /// <summary>Its octets; 0 where it could not be had.</summary>
    public int Octets { get; init; }
}
