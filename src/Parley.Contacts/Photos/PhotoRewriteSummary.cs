using System.Collections.Immutable;

namespace Parley.Contacts.Photos;

/// <summary>What came of a file.</summary>
public sealed record PhotoRewriteSummary
{
    /// <summary>How the file is laid out.</summary>
    public required CsvLayout Layout { get; init; }

    /// <summary>The rows below the headings.</summary>
    public required long Rows { get; init; }

    /// <summary>How many rows there are of each outcome.</summary>
    public required ImmutableDictionary<PhotoRowOutcome, long> Counts { get; init; }

    /// <summary>The first row of each outcome that somebody should look at.</summary>
    public required ImmutableDictionary<PhotoRowOutcome, PhotoExample> First { get; init; }

    /// <summary>How many rows there are of an outcome.</summary>
    public long Count(PhotoRowOutcome outcome) => Counts.GetValueOrDefault(outcome);
}
