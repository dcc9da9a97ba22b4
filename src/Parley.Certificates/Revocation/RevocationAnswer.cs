namespace Parley.Certificates.Revocation;

/// <summary>What is known about one certificate of a path, and from where.</summary>
public sealed record RevocationAnswer
{
    /// <summary>The outcome.</summary>
    public required RevocationStatus Status { get; init; }

    /// <summary>
    /// When it was revoked; of a good certificate that was revoked after the moment it is judged for, too. Else
    /// <see langword="null"/>.
    /// </summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why it was revoked, <see langword="null"/> where it was not or no reason is given.</summary>
    public RevocationReason? Reason { get; init; }

    /// <summary>
    /// Since when its key is known or suspected not to be safe, <see langword="null"/> where it was not revoked or not given.
    /// </summary>
    public DateTimeOffset? InvalidityDate { get; init; }

    /// <summary>The list that says so, <see langword="null"/> where none does.</summary>
    public CertificateRevocationList? List { get; init; }

    /// <summary>The OCSP answer that says so, <see langword="null"/> where none does.</summary>
    public OcspResponse? Response { get; init; }

    /// <summary>The moment the answer is of, <see langword="null"/> where there is none.</summary>
    public DateTimeOffset? ThisUpdate { get; init; }

    /// <summary>Until when it counts, <see langword="null"/> where it does not say or there is none.</summary>
    public DateTimeOffset? NextUpdate { get; init; }

    /// <summary>Where there is no answer, why not, in one line; else <see langword="null"/>.</summary>
    public string? Detail { get; init; }
}
