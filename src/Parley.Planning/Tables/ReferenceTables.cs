using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Parley.Planning.Tables;

/// <summary>All embedded tables; each is read when it is asked for, and once.</summary>
public static class ReferenceTables
{
    const string Ending = ".json";

    static readonly ConcurrentDictionary<string, ReferenceTable> Read = new(StringComparer.Ordinal);

    /// <summary>The words for all tables, sorted.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(ReferenceTables).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => name[..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A table by its word.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static ReferenceTable Of(string name) => Read.GetOrAdd(name, ReferenceTable.Read);
}
