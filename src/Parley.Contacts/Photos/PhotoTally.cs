using System.Collections.Immutable;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Contacts.Photos;

/// <summary>Counts rows by what came of them, and keeps the first of each kind.</summary>
sealed class PhotoTally(IPhotoRowSink? sink)
{
    /// <summary>As much of a cell as a report shows: longer addresses differ at their beginning.</summary>
    const int LongestExample = 200;

    readonly long[] _counts = new long[Enum.GetValues<PhotoRowOutcome>().Length];
    readonly PhotoExample?[] _first = new PhotoExample?[Enum.GetValues<PhotoRowOutcome>().Length];

    /// <summary>Rows counted.</summary>
    internal long Rows { get; private set; }

    /// <summary>Counts a row that nobody needs to look at.</summary>
    internal void Pass(PhotoRowOutcome outcome)
    {
        Rows++;
        _counts[(int)outcome]++;
    }

    /// <summary>Counts a row and tells of it.</summary>
    internal void Tell(in PhotoRow row)
    {
        Pass(row.Outcome);
        ref var first = ref _first[(int)row.Outcome];
        first ??= new(row.Number, row.Line, PlainLine.Of(Encoding.UTF8.GetString(row.Cell), LongestExample));
        sink?.Row(row);
    }

    internal PhotoRewriteSummary Summary(CsvLayout layout) => new()
    {
        Layout = layout,
        Rows = Rows,
        Counts = Enum.GetValues<PhotoRowOutcome>().ToImmutableDictionary(outcome => outcome, outcome => _counts[(int)outcome]),
        First = Enum.GetValues<PhotoRowOutcome>().Where(outcome => _first[(int)outcome] is not null)
            .ToImmutableDictionary(outcome => outcome, outcome => _first[(int)outcome]!), // filtered
    };
}
