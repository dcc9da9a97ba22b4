using System.Globalization;
using System.Text.Json;

namespace Parley.Certificates.Model;

/// <summary>
/// What becomes of characters in <see cref="StringPreparation"/>: the embedded table, which says where it comes from. Read when
/// the first text needs it.
/// </summary>
sealed class PreparationTable
{
    /// <summary>The table.</summary>
    internal static readonly PreparationTable Whole = Read();

    readonly Dictionary<int, int[]> _mappings = [];
    readonly List<(int First, int Last, int Class)> _marks = [];
    readonly List<(int First, int Last, int Class)> _prohibited = [];

    /// <summary>What a character becomes, folded and decomposed; <see langword="null"/> where it stays.</summary>
    internal int[]? MappingOf(int point) => _mappings.GetValueOrDefault(point);

    /// <summary>The class of a combining mark, 0 where it keeps its place; <see langword="null"/> of other characters.</summary>
    internal int? MarkClassOf(int point) => Find(_marks, point);

    /// <summary>Whether no text that holds the character can be prepared.</summary>
    internal bool IsProhibited(int point) => Find(_prohibited, point) is not null;

    static PreparationTable Read()
    {
        var table = new PreparationTable();
        using var stream = typeof(PreparationTable).Assembly.GetManifestResourceStream("string-preparation.json")!; // embedded by the project
        using var document = JsonDocument.Parse(stream);
        foreach (var (first, last, mapped) in Rows(document, "mappings"))
        {
            for (var point = first; point <= last; point++)
                table._mappings.Add(point, [.. mapped.Select(each => each + point - first)]);
        }

        foreach (var (first, last, values) in Rows(document, "marks"))
            table._marks.Add((first, last, values[0]));
        foreach (var (first, last, _) in Rows(document, "prohibited"))
            table._prohibited.Add((first, last, 0));
        return table;
    }

    /// <summary>Rows such as <c>41-5A=61</c>: the characters from one to another, or one, and values where there are some.</summary>
    static IEnumerable<(int First, int Last, int[] Values)> Rows(JsonDocument document, string name)
    {
        foreach (var line in document.RootElement.GetProperty(name).EnumerateArray())
        {
            foreach (var row in line.GetString()!.Split(' ')) // texts of our own table
            {
                var ends = row.Split('=');
                var range = ends[0].Split('-');
                yield return (Point(range[0]), Point(range[^1]), ends is [_, { Length: > 0 } values] ? [.. values.Split('+').Select(Point)] : []);
            }
        }
    }

    static int Point(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The class that belongs to the range with the character; ranges stand in order.</summary>
    static int? Find(List<(int First, int Last, int Class)> ranges, int point)
    {
        var (low, high) = (0, ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (point < ranges[middle].First)
                high = middle - 1;
            else if (point > ranges[middle].Last)
                low = middle + 1;
            else
                return ranges[middle].Class;
        }

        return null;
    }
}
