using System.Collections.Immutable;
using Parley.Issuance.Names;
using Parley.Issuance.Roles;

namespace Parley.Issuance.Authorities;

/// <summary>What whoever signs says beside the request.</summary>
public sealed record SigningTerms
{
    /// <summary>The role that the certificate is for.</summary>
    public required IssuanceRole Role { get; init; }

    /// <summary>Names that the certificate has beside those of the request; default none.</summary>
    public ImmutableArray<CertificateName> Further { get; init; } = [];

    /// <summary>Days that it lives; default <see cref="AuthoritySettings.UsualDays"/>, at most <see cref="AuthoritySettings.MostDays"/>.</summary>
    public int Days { get; init; } = AuthoritySettings.UsualDays;

    /// <summary>Names that may not be given are left out; default no: then nothing is signed.</summary>
    public bool LeavesOut { get; init; }
}
