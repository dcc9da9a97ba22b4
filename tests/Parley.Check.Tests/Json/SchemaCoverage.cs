using System.Text.Json;

namespace Parley.Check.Tests.Json;

/// <summary>Which members of a JSON schema a document has, wherever it may have them.</summary>
sealed class SchemaCoverage(JsonElement root)
{
    readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>The members that a schema declares and a document never has.</summary>
    internal static IReadOnlyList<string> Missing(JsonElement schema, JsonElement document)
    {
        var coverage = new SchemaCoverage(schema);
        coverage.Walk(schema, "", document);
        return [.. coverage.Declared(schema, "").Distinct().Where(member => !coverage._met.Contains(member))];
    }

    void Walk(JsonElement schema, string path, JsonElement value)
    {
        (schema, path) = Resolve(schema, path);
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var member in value.EnumerateObject())
            {
                if (!properties.TryGetProperty(member.Name, out var declared))
                    continue;
                _met.Add($"{path}.{member.Name}");
                Walk(declared, $"{path}.{member.Name}", member.Value);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
                Walk(items, $"{path}[]", item);
        }
    }

    IEnumerable<string> Declared(JsonElement schema, string path)
    {
        (schema, path) = Resolve(schema, path);
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var member in properties.EnumerateObject())
            {
                yield return $"{path}.{member.Name}";
                foreach (var below in Declared(member.Value, $"{path}.{member.Name}"))
                    yield return below;
            }
        }
        else if (schema.TryGetProperty("items", out var items))
        {
            foreach (var below in Declared(items, $"{path}[]"))
                yield return below;
        }
    }

    (JsonElement Schema, string Path) Resolve(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("$ref", out var reference))
            return (schema, path);
        var name = reference.GetString()!["#/definitions/".Length..]; // the only form that our schemas use
        return (root.GetProperty("definitions").GetProperty(name), name);
    }
}
