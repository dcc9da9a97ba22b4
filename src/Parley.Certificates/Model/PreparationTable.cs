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
    readonly List<(int First, int Last)> _prohibited = [];
    byte[] _marks = []; // by character: one more than the class, zero where it is no mark

    /// <summary>What a character becomes, folded and decomposed; <see langword="null"/> where it stays.</summary>
    internal int[]? MappingOf(int point) => _mappings.GetValueOrDefault(point);

    /// <summary>The class of a combining mark, 0 where it keeps its place; <see langword="null"/> of other characters.</summary>
    internal int? MarkClassOf(int point) => point < _marks.Length && _marks[point] > 0 ? _marks[point] - 1 : null;

    /// <summary>Whether no text that holds the character can be prepared; the ranges stand in order.</summary>
    internal bool IsProhibited(int point)
    {
        var (low, high) = (0, _prohibited.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (point < _prohibited[middle].First)
                high = middle - 1;
            else if (point > _prohibited[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

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

        var marks = Rows(document, "marks").ToList();
        table._marks = new byte[marks[^1].Last + 1];
        foreach (var (first, last, values) in marks)
            table._marks.AsSpan(first..(last + 1)).Fill((byte)(values[0] + 1)); // the greatest class is 240
        foreach (var (first, last, _) in Rows(document, "prohibited"))
            table._prohibited.Add((first, last));
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
}
