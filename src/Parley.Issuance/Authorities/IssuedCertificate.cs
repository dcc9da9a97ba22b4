using Parley.Certificates.Model;
using Parley.Certificates.Revocation;

namespace Parley.Issuance.Authorities;

/// <summary>A certificate of an authority, and what became of it.</summary>
public sealed record IssuedCertificate
{
    /// <summary>The certificate.</summary>
    public required Certificate Certificate { get; init; }

    /// <summary>Who signed it.</summary>
    public required AuthorityLevel By { get; init; }

    /// <summary>Its role; <c>root</c> and <c>issuing</c> are the authorities themselves.</summary>
    public required string Role { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The serial number of the certificate that it takes the place of; <see langword="null"/> where there is none.</summary>
    public string? Renews { get; init; }

    /// <summary>Why it was revoked; <see langword="null"/> where it was not.</summary>
    public RevocationReason? Reason { get; init; }

    /// <summary>From when on it counts for nothing; <see langword="null"/> where it was not revoked.</summary>
    public DateTimeOffset? RevokedSince { get; init; }

    /// <summary>Whether it counts for nothing for now, and may count again (RFC 5280, 5.3.1).</summary>
    public bool IsOnHold => Reason == RevocationReason.CertificateHold;

    /// <summary>The serial number in hexadecimal.</summary>
    public string Serial => Certificate.SerialText;

    /// <summary>What it is at a moment, in a word.</summary>
    public string StateAt(DateTimeOffset moment) =>
        IsOnHold ? "on hold"
        : RevokedSince is not null ? "revoked"
        : moment > Certificate.NotAfter ? "ended"
        : moment < Certificate.NotBefore ? "to come"
        : "valid";
}
