using System.Collections.Immutable;
using Parley.Certificates.Model;

namespace Parley.Certificates.Revocation;

/// <summary>What a response says about one certificate (RFC 6960, 4.2.1).</summary>
public sealed record OcspSingleResponse
{
    /// <summary>Which certificate it is about.</summary>
    public required OcspCertificateId CertificateId { get; init; }

    /// <summary>What it says.</summary>
    public required OcspCertificateStatus Status { get; init; }

    /// <summary>When the certificate was revoked, <see langword="null"/> where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why, <see langword="null"/> where no reason is given.</summary>
    public RevocationReason? Reason { get; init; }

    /// <summary>The latest moment at which the answer was known to be right.</summary>
    public required DateTimeOffset ThisUpdate { get; init; }

    /// <summary>By when there will be a newer answer, <see langword="null"/> where there always is one.</summary>
    public DateTimeOffset? NextUpdate { get; init; }

    /// <summary>
    /// Since when the responder remembers expired certificates, <see langword="null"/> where not given (RFC 6960, 4.4.4).
    /// </summary>
    public DateTimeOffset? ArchiveCutoff { get; init; }

    /// <summary>All extensions, unknown ones too.</summary>
    public ImmutableArray<CertificateExtension> Extensions { get; init; } = [];

    /// <summary>A critical extension that Parley does not know, <see langword="null"/> where there is none.</summary>
    public Oid? UnknownCriticalExtension { get; init; }
}
