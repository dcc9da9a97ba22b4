using System.Collections.Immutable;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Contacts.Photos;

/// <summary>Counts rows by what came of them, and keeps the first of each kind.</summary>
sealed class PhotoTally(IPhotoRowSink? sink)
{
    /// <summary>As much of a cell as a report shows: longer addresses differ at their beginning.</summary>
    const int LongestExample = 200;

    const int Outcomes = (int)PhotoRowOutcome.Unreadable + 1;

    readonly long[] _counts = new long[Outcomes];
    readonly PhotoExample?[] _first = new PhotoExample?[Outcomes];

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

    internal PhotoRewriteSummary Summary(CsvLayout layout)
    {
        var outcomes = ImmutableArray.CreateBuilder<PhotoOutcomeCount>(Outcomes);
        for (var outcome = 0; outcome < Outcomes; outcome++)
            outcomes.Add(new((PhotoRowOutcome)outcome, _counts[outcome], _first[outcome]));
        return new() { Layout = layout, Rows = Rows, Outcomes = outcomes.MoveToImmutable() };
    }
}
