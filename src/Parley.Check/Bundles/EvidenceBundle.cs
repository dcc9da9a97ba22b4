using Parley.Certificates.Trust;
using Parley.Check.Recording;
using Parley.Check.Reports;

namespace Parley.Check.Bundles;

/// <summary>
/// Everything that a report is made of, so that somebody else can make the same report without the network: what was
/// asked, what DNS and the servers answered, every chain as it was sent, the anchors, the moment.
/// </summary>
/// <remarks>
/// Secrets were cut out when it was recorded. Verdicts are not kept: whoever reads a bundle judges every chain again.
/// </remarks>
public sealed record EvidenceBundle
{
    internal EvidenceBundle(WalkRecord walk) => Walk = walk;

    /// <summary>What was asked for.</summary>
    public required CheckRequest Request { get; init; }

    /// <summary>When the check began, UTC.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Whether it was cut short; what is here is what was known by then.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>The anchors and intermediates by which chains are judged.</summary>
    public required TrustStore Trust { get; init; }

    /// <summary>The program and version that recorded it, such as <c>Parley 0.1.0</c>.</summary>
    public required string Recorder { get; init; }

    /// <summary>What was met.</summary>
    internal WalkRecord Walk { get; init; }

    /// <summary>Makes the report. The same bundle gives the same report, wherever and whenever.</summary>
    public CheckReport ToReport() => ReportBuilder.Build(this);
}
