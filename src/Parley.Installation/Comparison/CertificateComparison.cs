using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Installation.Comparison;

/// <summary>A certificate at its stations, field by field.</summary>
public sealed record CertificateComparison
{
    /// <summary>The stations, in their order.</summary>
    public required ImmutableArray<ComparedCertificate> Stations { get; init; }

    /// <summary>The fields.</summary>
    public required ImmutableArray<ComparisonRow> Rows { get; init; }

    /// <summary>What matters, with its cause and its cure.</summary>
    public required ImmutableArray<Observation> Findings { get; init; }

    /// <summary>Compares stations.</summary>
    /// <param name="stations">Two at least.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static CertificateComparison Of(params ImmutableArray<ComparedCertificate> stations)
    {
        if (stations.Length < 2)
            throw new ArgumentException("There is nothing to compare with.", nameof(stations));
        var table = new ComparisonTable([.. stations.OrderBy(station => station.Stage)]);
        return new() { Stations = table.Stations, Rows = table.Rows, Findings = table.Findings };
    }
}
