using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>The chain as sent beside the paths that were built from it.</summary>
public sealed class PresentationContext
{
    /// <summary>What was sent, in the order sent.</summary>
    public required ImmutableArray<PresentedCertificate> Presented { get; init; }

    /// <summary>The paths that were tried, best first.</summary>
    public required ImmutableArray<CertificatePath> Paths { get; init; }

    /// <summary>Where trust begins.</summary>
    public required TrustStore Trust { get; init; }

    /// <summary>The rules and limits.</summary>
    public required ValidationPolicy Policy { get; init; }

    /// <summary>Adds a finding about one certificate that was sent.</summary>
    public void Add(
        Report report, Finding finding, PresentedCertificate presented, params ReadOnlySpan<(string Name, object? Value)> evidence)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(presented);
        var position = (presented.Index + 1).ToString(CultureInfo.InvariantCulture);
        var certificate = presented.Certificate;
        (string, object?)[] all = certificate is null
            ? [.. evidence, ("position", position)]
            :
            [
                .. evidence,
                ("position", position),
                ("subject", NameText.Of(certificate.Subject)),
                ("issuer", NameText.Of(certificate.Issuer)),
                ("serial", certificate.SerialText),
                ("sha256", certificate.Sha256),
            ];
        var subject = certificate?.DisplayName ?? "certificate " + position;
        report.Add(Policy.Grade(Observation.Of(finding, subject, all)));
    }
}
