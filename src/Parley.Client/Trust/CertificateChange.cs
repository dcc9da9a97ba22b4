using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Client.Trust;

/// <summary>How a certificate differs from the one that was accepted before.</summary>
public sealed record CertificateChange
{
    /// <summary>It is the same certificate.</summary>
    public required bool SameCertificate { get; init; }

    /// <summary>The key is the same: the certificate was renewed.</summary>
    public required bool SameKey { get; init; }

    /// <summary>The issuer is the same.</summary>
    public required bool SameIssuer { get; init; }

    /// <summary>Names that the old one did not hold.</summary>
    public required ImmutableArray<string> NamesAdded { get; init; }

    /// <summary>Names that the new one does not hold.</summary>
    public required ImmutableArray<string> NamesRemoved { get; init; }

    /// <summary>The last moments of both.</summary>
    public required (DateTimeOffset Before, DateTimeOffset Now) NotAfter { get; init; }

    /// <summary>Compares a certificate with an accepted one.</summary>
    public static CertificateChange Between(TrustDecisionRecord accepted, string keySha256, CertificateFacts now)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(now);
        return new()
        {
            SameCertificate = accepted.Certificate.Sha256 == now.Sha256,
            SameKey = accepted.KeySha256 == keySha256,
            SameIssuer = accepted.Certificate.Issuer == now.Issuer,
            NamesAdded = [.. now.Names.Except(accepted.Certificate.Names, StringComparer.Ordinal)],
            NamesRemoved = [.. accepted.Certificate.Names.Except(now.Names, StringComparer.Ordinal)],
            NotAfter = (accepted.Certificate.NotAfter, now.NotAfter),
        };
    }

    /// <summary>The differences in one line.</summary>
    public override string ToString()
    {
        if (SameCertificate)
            return "the same certificate";
        var parts = new List<string>
        {
            SameKey ? "the same key" : "another key",
            SameIssuer ? "the same issuer" : "another issuer",
        };
        if (!NamesAdded.IsEmpty)
            parts.Add($"new names: {string.Join(", ", NamesAdded)}");
        if (!NamesRemoved.IsEmpty)
            parts.Add($"names gone: {string.Join(", ", NamesRemoved)}");
        if (NotAfter.Before != NotAfter.Now)
            parts.Add($"ends {Evidence.Moment(NotAfter.Now)} in place of {Evidence.Moment(NotAfter.Before)}");
        return string.Join(", ", parts);
    }
}
