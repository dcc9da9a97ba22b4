using System.Collections.Immutable;
using System.Text.Json;
using Parley.Planning.Tables;

namespace Parley.Planning.Plans;

/// <summary>Rows of the embedded tables as the plan reads them.</summary>
static class TableRow
{
    /// <summary>The rows of a table's group.</summary>
    internal static ImmutableArray<JsonElement> Of(string table, string group = "rows") =>
        ReferenceTables.Of(table).Groups.First(each => each.Name == group).Rows;

    /// <summary>A group of single values, a row each.</summary>
    internal static IEnumerable<ImmutableArray<string>> Values(string table, string group) =>
        Of(table, group).Select(value => ImmutableArray.Create(TableCell.Text(value)));

    /// <summary>A fact of a table.</summary>
    internal static JsonElement Fact(string table, string name) => ReferenceTables.Of(table).Facts.First(fact => fact.Name == name).Value;

    extension(JsonElement row)
    {
        /// <summary>A cell as people read it; empty where there is none.</summary>
        internal string Text(string name) => row.TryGetProperty(name, out var cell) ? TableCell.Text(cell) : "";

        /// <summary>A cell that is a list of texts; empty where there is none.</summary>
        internal ImmutableArray<string> Texts(string name) =>
            row.TryGetProperty(name, out var cell) && cell.ValueKind == JsonValueKind.Array ? [.. cell.EnumerateArray().Select(TableCell.Text)] : [];

        /// <summary>A cell that is a number.</summary>
        internal int? Whole(string name) =>
            row.TryGetProperty(name, out var cell) && cell.ValueKind == JsonValueKind.Number ? cell.GetInt32() : null;
    }
}
