using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Parley.Configuration.ClientFiles;

namespace Parley.Planning.Tables;

/// <summary>All tables that answer questions; each is read when it is asked for, and once.</summary>
public static class ReferenceTables
{
    const string Ending = ".json";

    // A fact stands in one place: what the client's configuration part embeds is read there.
    static readonly ImmutableArray<string> OfConfiguration =
        ["bootstrap", "directory-names", "parameters", "precedence", "same-settings", "sign-out"];

    static readonly FrozenDictionary<string, Assembly> Places =
        Own().Select(name => KeyValuePair.Create(name, typeof(ReferenceTables).Assembly))
            .Concat(OfConfiguration.Select(name => KeyValuePair.Create(name, typeof(ClientConfiguration).Assembly)))
            .ToFrozenDictionary(StringComparer.Ordinal);

    static readonly ConcurrentDictionary<string, ReferenceTable> Read = new(StringComparer.Ordinal);

    /// <summary>The words for all tables, sorted.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Places.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A table by its word.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static ReferenceTable Of(string name) => Read.GetOrAdd(name, static name =>
        Places.TryGetValue(name, out var assembly)
            ? ReferenceTable.Read(name, assembly.GetManifestResourceStream(name + Ending)!) // it was listed
            : throw new ArgumentException($"there is no table '{name}'", nameof(name)));

    static IEnumerable<string> Own() => typeof(ReferenceTables).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
        .Select(name => name[..^Ending.Length]);
}
