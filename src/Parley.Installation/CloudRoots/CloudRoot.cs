using Parley.Certificates.Model;
using Parley.Installation.Kits;

namespace Parley.Installation.CloudRoots;

/// <summary>An authority that the cloud's clients need, or were once told to have.</summary>
public sealed record CloudRoot
{
    /// <summary>Its common name; of one without, the unit that it calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>The store that it belongs into.</summary>
    public required TrustPlace Place { get; init; }

    /// <summary>The planning guide lists it among those that clients must have.</summary>
    public required bool Asked { get; init; }

    /// <summary>What is known of it today.</summary>
    public required CloudRootStanding Standing { get; init; }

    /// <summary>SHA-256 of the certificate, lower-case hexadecimal; <see langword="null"/> where only the name is known.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The day of its end.</summary>
    public required DateOnly Ends { get; init; }

    /// <summary>What happened to it.</summary>
    public required string Remark { get; init; }

    /// <summary>Whether a certificate is this one: by its fingerprint, and by its name only where no fingerprint is known.</summary>
    public bool Is(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return Sha256 is { } known ? certificate.Sha256 == known : IsNamed(certificate);
    }

    /// <summary>Whether a certificate has its name; anybody may make one.</summary>
    internal bool IsNamed(Certificate certificate) =>
        certificate.Subject.CommonName == Name || certificate.Subject.Values(NameAttribute.OrganizationalUnit).Contains(Name);
}
