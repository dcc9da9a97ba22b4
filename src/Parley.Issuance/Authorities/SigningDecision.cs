using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Issuance.Names;
using Parley.Issuance.Roles;

namespace Parley.Issuance.Authorities;

/// <summary>What an authority makes of a request, before it signs.</summary>
public sealed record SigningDecision
{
    /// <summary>The role that it is signed for.</summary>
    public required IssuanceRole Role { get; init; }

    /// <summary>The subject of the certificate.</summary>
    public required SubjectName Subject { get; init; }

    /// <summary>The names of the certificate.</summary>
    public required ImmutableArray<CertificateName> Names { get; init; }

    /// <summary>The key of the certificate, a SubjectPublicKeyInfo.</summary>
    public required ReadOnlyMemory<byte> PublicKey { get; init; }

    /// <summary>Its first second.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Its last second.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>Field by field what was asked for and what is given.</summary>
    public required ImmutableArray<SigningDifference> Differences { get; init; }

    /// <summary>The serial number of the certificate that it takes the place of; <see langword="null"/> where there is none.</summary>
    public string? Renews { get; init; }

    /// <summary>What is to be said; an error means that nothing is signed.</summary>
    public required ImmutableArray<Observation> Findings { get; init; }

    /// <summary>Nothing is signed.</summary>
    public bool IsRefused => Findings.Any(finding => finding.Severity == Severity.Error);
}
