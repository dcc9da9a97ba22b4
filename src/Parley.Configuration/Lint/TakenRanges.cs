using System.Collections.Immutable;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Lint;

/// <summary>The characters that changes have taken, so that no other change touches them.</summary>
sealed class TakenRanges
{
    /// <summary>Ends by their starts; the ranges do not overlap, so that the neighbours tell all.</summary>
    readonly SortedList<int, int> _ends = [];

    /// <summary>Where only inserts were made that others may join.</summary>
    readonly HashSet<int> _shared = [];

    /// <summary>Takes the characters of all the changes, or of none.</summary>
    internal bool TryTake(ImmutableArray<TextEdit> edits)
    {
        if (edits.Any(IsTaken))
            return false;
        foreach (var edit in edits)
        {
            _ends[edit.Start] = Math.Max(edit.End, _ends.GetValueOrDefault(edit.Start));
            if (edit.IsShared)
                _shared.Add(edit.Start);
        }

        return true;
    }

    bool IsTaken(TextEdit edit)
    {
        if (edit.IsShared && _shared.Contains(edit.Start))
            return false;
        var next = FirstFrom(edit.Start);
        return (next < _ends.Count && (_ends.Keys[next] == edit.Start || _ends.Keys[next] < edit.End))
            || (next > 0 && _ends.Values[next - 1] > edit.Start);
    }

    int FirstFrom(int start)
    {
        var (low, high) = (0, _ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ends.Keys[middle] < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
