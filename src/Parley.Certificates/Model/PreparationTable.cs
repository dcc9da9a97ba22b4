using System.Globalization;
using System.Text.Json;

namespace Parley.Certificates.Model;

/// <summary>
/// What becomes of characters in <see cref="StringPreparation"/>: the embedded table, which says where it comes from. Read when
/// the first text needs it, into arrays of numbers, which a program has at hand soonest.
/// </summary>
sealed class PreparationTable
{
    /// <summary>The table.</summary>
    internal static readonly PreparationTable Whole = new();

    readonly PreparationRanges _mappings;
    readonly PreparationRanges _prohibited;
    readonly byte[] _marks; // by character: one more than the class, zero where it is no mark

    PreparationTable()
    {
        using var stream = typeof(PreparationTable).Assembly.GetManifestResourceStream("string-preparation.json")!; // embedded by the project
        using var document = JsonDocument.Parse(stream);
        _mappings = Read(document, "mappings");
        _prohibited = Read(document, "prohibited");
        var marks = Read(document, "marks");
        _marks = new byte[marks.Last[^1] + 1];
        for (var i = 0; i < marks.First.Length; i++)
            _marks.AsSpan(marks.First[i]..(marks.Last[i] + 1)).Fill((byte)(marks.Values[i][0] + 1)); // the greatest class is 240
    }

    /// <summary>Adds what a character becomes, folded and decomposed; not where it stays.</summary>
    internal bool TryMap(int point, List<int> points)
    {
        var at = _mappings.IndexOf(point);
        if (at < 0)
            return false;
        foreach (var mapped in _mappings.Values[at])
            points.Add(mapped + point - _mappings.First[at]);
        return true;
    }

    /// <summary>The class of a combining mark, 0 where it keeps its place; <see langword="null"/> of other characters.</summary>
    internal int? MarkClassOf(int point) => point < _marks.Length && _marks[point] > 0 ? _marks[point] - 1 : null;

    /// <summary>Whether no text that holds the character can be prepared.</summary>
    internal bool IsProhibited(int point) => _prohibited.IndexOf(point) >= 0;

    /// <summary>Rows such as <c>41-5A=61</c>: the characters from one to another, or one, and values where there are some.</summary>
    static PreparationRanges Read(JsonDocument document, string name)
    {
        var rows = new List<string>();
        foreach (var line in document.RootElement.GetProperty(name).EnumerateArray())
            rows.AddRange(line.GetString()!.Split(' ')); // texts of our own table
        var ranges = new PreparationRanges(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i].AsSpan();
            var values = row.IndexOf('=') is >= 0 and var sign ? row[(sign + 1)..] : [];
            var range = row[..(row.Length - values.Length)].TrimEnd('=');
            var dash = range.IndexOf('-');
            ranges.First[i] = Number(dash < 0 ? range : range[..dash]);
            ranges.Last[i] = Number(range[(dash + 1)..]);
            ranges.Values[i] = Numbers(values);
        }

        return ranges;
    }

    static int[] Numbers(ReadOnlySpan<char> digits)
    {
        var numbers = new List<int>();
        while (!digits.IsEmpty)
        {
            var plus = digits.IndexOf('+');
            numbers.Add(Number(plus < 0 ? digits : digits[..plus]));
            digits = plus < 0 ? [] : digits[(plus + 1)..];
        }

        return [.. numbers];
    }

    static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
