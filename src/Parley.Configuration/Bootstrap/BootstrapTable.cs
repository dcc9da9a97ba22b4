using System.Collections.Immutable;
using System.Text.Json;
using Parley.Configuration.Data;

namespace Parley.Configuration.Bootstrap;

/// <summary>What is published about bootstrap files.</summary>
public static class BootstrapTable
{
    static readonly Lazy<(string Path, string Unset, ImmutableArray<BootstrapRecipe> Recipes)> Table = new(Read);

    /// <summary>Where a client on Windows looks for the file.</summary>
    public static string Path => Table.Value.Path;

    /// <summary>What stands in the file where an argument was not given.</summary>
    public static string Unset => Table.Value.Unset;

    /// <summary>The recipes of the planning guide, by mode.</summary>
    public static ImmutableArray<BootstrapRecipe> Recipes => Table.Value.Recipes;

    static (string Path, string Unset, ImmutableArray<BootstrapRecipe> Recipes) Read()
    {
        using var table = EmbeddedTable.Open("bootstrap.json");
        var root = table.RootElement;
        // What stands in our own table is there.
        return (root.Text("path")!, root.Text("unset")!, [.. root.GetProperty("recipes").EnumerateArray().Select(Recipe)]);
    }

    static BootstrapRecipe Recipe(JsonElement recipe) => new()
    {
        Mode = recipe.Text("mode")!,
        Fixed =
        [
            .. recipe.GetProperty("fixed").EnumerateObject()
                .Select(pair => KeyValuePair.Create(pair.Name, pair.Value.GetString()!)),
        ],
        Needed = [.. recipe.Texts("needed")],
        HasFailover = recipe.GetProperty("highAvailability").GetBoolean(),
    };
}
