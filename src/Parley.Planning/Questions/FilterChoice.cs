using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Parley.Planning.Tables;

namespace Parley.Planning.Questions;

/// <summary>A filter with what it was given.</summary>
public sealed class FilterChoice
{
    readonly decimal _number;
    readonly ImmutableArray<ClientPlatform> _platforms;

    FilterChoice(QuestionFilter filter, string value, decimal number, ImmutableArray<ClientPlatform> platforms)
    {
        Filter = filter;
        Value = value;
        _number = number;
        _platforms = platforms;
    }

    /// <summary>The filter.</summary>
    public QuestionFilter Filter { get; }

    /// <summary>What it was given, as typed.</summary>
    public string Value { get; }

    /// <summary>Reads what was given to a filter of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="filter">One of its filters.</param>
    /// <param name="text">What was given.</param>
    /// <param name="choice">The filter with its value.</param>
    /// <param name="known">Where it is none: the words that it takes, or empty where it takes a number.</param>
    public static bool TryRead(
        Question question, QuestionFilter filter, string text, [NotNullWhen(true)] out FilterChoice? choice, out ImmutableArray<string> known)
    {
        choice = null;
        known = Words(question, filter);
        ImmutableArray<ClientPlatform> platforms = [];
        var number = 0m;
        var fits = filter.Kind switch
        {
            FilterKind.Word => known.Any(word => Same(word, text)),
            FilterKind.Platform => PlatformWords.TryRead(text, out platforms),
            FilterKind.Number or FilterKind.AtMost => decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number),
            _ => text.Length > 0,
        };
        if (fits)
            choice = new(filter, text, number, platforms);
        return fits;
    }

    /// <summary>The words that a filter takes; empty where it takes a number or any text.</summary>
    public static ImmutableArray<string> Words(Question question, QuestionFilter filter) => filter.Kind switch
    {
        FilterKind.Word =>
        [
            .. question.Tables.SelectMany(table => table.Groups).SelectMany(group => group.Rows)
                .SelectMany(row => filter.Cells.SelectMany(cell => Values(row, cell)))
                .Select(Slug)
                .Where(word => word.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ],
        FilterKind.Platform => PlatformWords.All,
        _ => [],
    };

    /// <summary>The whole table is for other platforms than the one asked for.</summary>
    internal bool RulesOut(ImmutableArray<ClientPlatform> platforms) =>
        Filter.Kind == FilterKind.Platform && !platforms.IsEmpty && !platforms.Any(_platforms.Contains);

    /// <summary>A fact fits; only a platform and any text narrow facts, all else is about rows.</summary>
    internal bool Fits(JsonProperty fact) => Filter.Kind switch
    {
        FilterKind.Platform => FitsName(fact.Name),
        FilterKind.Text => Filter.Cells.IsEmpty && Holds($"{TableCell.Heading(fact.Name)} {TableCell.Text(fact.Value)}"),
        _ => false,
    };

    /// <summary>The rows of a group that fit.</summary>
    internal ImmutableArray<JsonElement> Of(string group, ImmutableArray<JsonElement> rows)
    {
        if (Filter.Kind == FilterKind.Platform && !FitsName(group))
            return [];
        if (Filter.Kind != FilterKind.AtMost)
            return [.. rows.Where(Fits)];
        var reached = rows.Where(row => Least(row) <= _number).ToList();
        return [.. reached.Where(row => Least(row) == reached.Max(Least))];
    }

    bool Fits(JsonElement row) => Filter.Kind switch
    {
        FilterKind.Word => Texts(row).Any(text => Same(text, Value)),
        // A maker and a model may be asked for together.
        FilterKind.Text => Holds(Filter.Cells.IsEmpty ? TableCell.Text(row) : string.Join(' ', Texts(row))),
        FilterKind.Platform => Filter.Cells.All(cell => !Has(row, cell)) || PlatformWords.Fit(row, Filter.Cells, _platforms),
        _ => InRange(row) || Numbers(row).Contains(_number),
    };

    // What is named for a platform is about no other.
    bool FitsName(string name) => !PlatformWords.TryRead(name, out var platforms) || platforms.Any(_platforms.Contains);

    bool Holds(string text) => text.Contains(Value, StringComparison.OrdinalIgnoreCase);

    decimal? Least(JsonElement row) => Numbers(row).Order().Cast<decimal?>().FirstOrDefault();

    // Rows with a range name its ends "from" and "to".
    bool InRange(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty("from", out var from) && row.TryGetProperty("to", out var to)
        && from.ValueKind == JsonValueKind.Number && to.ValueKind == JsonValueKind.Number
        && _number >= from.GetDecimal() && _number <= to.GetDecimal();

    IEnumerable<string> Texts(JsonElement row) => Filter.Cells.SelectMany(cell => Values(row, cell));

    IEnumerable<decimal> Numbers(JsonElement row)
    {
        foreach (var text in Texts(row))
        {
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                yield return number;
        }
    }

    static bool Has(JsonElement row, string cell) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(cell, out _);

    static IEnumerable<string> Values(JsonElement row, string cell)
    {
        if (!Has(row, cell))
            return [];
        var value = row.GetProperty(cell);
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(TableCell.Text) : [TableCell.Text(value)];
    }

    // Words are typed in any case, with a hyphen or a space between them.
    static bool Same(string left, string right) => Slug(left) == Slug(right);

    static string Slug(string text) =>
        string.Join('-', text.ToLowerInvariant().Split([' ', '-', '_', '/', ',', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries));
}
