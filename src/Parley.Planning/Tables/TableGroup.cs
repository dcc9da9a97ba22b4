using System.Collections.Immutable;
using System.Text.Json;

namespace Parley.Planning.Tables;

/// <summary>Rows of a table that belong together.</summary>
/// <param name="Name">The word for the group; <c>rows</c> where a table has one group only.</param>
/// <param name="Rows">The rows in the order of the document: objects with named cells, or single values.</param>
public sealed record TableGroup(string Name, ImmutableArray<JsonElement> Rows);
