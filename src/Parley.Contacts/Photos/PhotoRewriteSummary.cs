using System.Collections.Immutable;

namespace Parley.Contacts.Photos;

/// <summary>What came of a file.</summary>
public sealed record PhotoRewriteSummary
{
    /// <summary>How the file is laid out.</summary>
    public required CsvLayout Layout { get; init; }

    /// <summary>The rows below the headings.</summary>
    public required long Rows { get; init; }

    /// <summary>How many rows there are of each outcome: all outcomes, in their order.</summary>
    public required ImmutableArray<PhotoOutcomeCount> Outcomes { get; init; }

    /// <summary>How many rows there are of an outcome.</summary>
    public long Count(PhotoRowOutcome outcome) => Outcomes[(int)outcome].Rows;

    /// <summary>The first row of an outcome that somebody should look at.</summary>
    public PhotoExample? First(PhotoRowOutcome outcome) => Outcomes[(int)outcome].First;
}
