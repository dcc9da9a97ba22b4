using System.Collections.Immutable;
using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Planning.Tables;

/// <summary>One table of the documents that planning rests on, as it is embedded: every row, every remark, its source.</summary>
public sealed class ReferenceTable
{
    // What a table says of itself; all else are its groups and facts.
    static readonly string[] Heading = ["title", "note", "contradictions", "platforms"];

    ReferenceTable(string name, JsonElement root)
    {
        Name = name;
        Root = root;
        Title = root.GetProperty("title").GetString()!; // a test reads every table
        Note = root.TryGetProperty("note", out var note) ? note.GetString() : null;
        Sources = [.. SourcesOf(root)];
        Contradictions = root.TryGetProperty("contradictions", out var numbers)
            ? [.. numbers.EnumerateArray().Select(number => number.GetString()!)]
            : [];
        Platforms = root.TryGetProperty("platforms", out var platforms) ? [.. PlatformWords.Named(platforms)] : [];
        var sourceName = SourceName(root);
        var content = root.EnumerateObject().Where(property => property.Name != sourceName && !Heading.Contains(property.Name)).ToList();
        Groups =
        [
            .. content.Where(property => property.Value.ValueKind == JsonValueKind.Array)
                .Select(property => new TableGroup(property.Name, [.. property.Value.EnumerateArray()])),
        ];
        Facts = [.. content.Where(property => property.Value.ValueKind != JsonValueKind.Array)];
    }

    /// <summary>The word for the table, as <c>ipv6-outcomes</c>.</summary>
    public string Name { get; }

    /// <summary>The title for people.</summary>
    public string Title { get; }

    /// <summary>Documents and sections that the table was read from.</summary>
    public ImmutableArray<SourceReference> Sources { get; }

    /// <summary>What is to be known of the table as a whole, and how its print was read; null where nothing is.</summary>
    public string? Note { get; }

    /// <summary>Numbers of the contradictions that had to be decided to read it, as <c>A29</c>.</summary>
    public ImmutableArray<string> Contradictions { get; }

    /// <summary>The platforms that the whole table is about; empty where it is about all, or says it row by row.</summary>
    public ImmutableArray<ClientPlatform> Platforms { get; }

    /// <summary>The rows, by group; most tables have the one group <c>rows</c>.</summary>
    public ImmutableArray<TableGroup> Groups { get; }

    /// <summary>What holds for the whole table: single values, by name.</summary>
    public ImmutableArray<JsonProperty> Facts { get; }

    /// <summary>The whole table as it is embedded.</summary>
    internal JsonElement Root { get; }

    /// <summary>The values of a group without cells, as a list of folders.</summary>
    /// <exception cref="ArgumentException">The table has no such group.</exception>
    public ImmutableArray<string> Texts(string group) =>
        Groups.FirstOrDefault(found => found.Name == group)?.Rows.Select(TableCell.Text).ToImmutableArray()
        ?? throw new ArgumentException($"table '{Name}' has no group '{group}'", nameof(group));

    internal static ReferenceTable Read(string name, Stream stream)
    {
        using (stream)
        using (var document = JsonDocument.Parse(stream))
            return new(name, document.RootElement.Clone());
    }

    static string SourceName(JsonElement root) => root.TryGetProperty("source", out _) ? "source" : "sources";

    // One source or several; "document" or "title" is the document.
    static IEnumerable<SourceReference> SourcesOf(JsonElement root)
    {
        var given = root.GetProperty(SourceName(root));
        var all = given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().AsEnumerable() : [given];
        return all.Select(one => new SourceReference(
            one.GetProperty(one.TryGetProperty("document", out _) ? "document" : "title").GetString()!, // a test reads every table
            one.GetProperty("section").GetString()));
    }
}
