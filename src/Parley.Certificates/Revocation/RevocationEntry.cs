using Parley.Certificates.Model;

namespace Parley.Certificates.Revocation;

/// <summary>One revoked certificate of a list (RFC 5280, 5.3).</summary>
public readonly struct RevocationEntry
{
    /// <summary>The serial number, big-endian two's complement as encoded.</summary>
    public ReadOnlyMemory<byte> SerialNumber { get; init; }

    /// <summary>The serial number in upper-case hexadecimal, as tools print it.</summary>
    public string SerialText => Convert.ToHexString(SerialNumber.Span);

    /// <summary>When the issuer revoked it.</summary>
    public DateTimeOffset RevokedAt { get; init; }

    /// <summary>Why, <see langword="null"/> where no reason is given.</summary>
    public RevocationReason? Reason { get; init; }

    /// <summary>Since when its key is known or suspected not to be safe, <see langword="null"/> where not given.</summary>
    public DateTimeOffset? InvalidityDate { get; init; }

    /// <summary>Who issued the certificate; of a list that is not indirect, the list's own issuer.</summary>
    public DistinguishedName CertificateIssuer { get; init; }

    /// <summary>A critical extension that Parley does not know, <see langword="null"/> where there is none.</summary>
    public Oid? UnknownCriticalExtension { get; init; }

    /// <summary>
    /// From when on the certificate does not count: the earlier one of <see cref="RevokedAt"/> and <see cref="InvalidityDate"/>.
    /// </summary>
    internal DateTimeOffset EffectiveFrom => InvalidityDate is { } invalid && invalid < RevokedAt ? invalid : RevokedAt;

    /// <summary>Whether the revocation is final: only a hold can be taken back.</summary>
    internal bool IsFinal => Reason is not (RevocationReason.CertificateHold or RevocationReason.RemoveFromCrl);
}
