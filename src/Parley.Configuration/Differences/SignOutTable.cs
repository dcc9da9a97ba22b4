using System.Collections.Immutable;
using Parley.Configuration.Data;
using Parley.Configuration.Parameters;

namespace Parley.Configuration.Differences;

/// <summary>The parameters whose change makes a running client ask for a sign-out; all 26 rows of the guide.</summary>
public static class SignOutTable
{
    static readonly Lazy<ImmutableArray<SignOutKey>> Table = new(Read);

    /// <summary>All rows in the order of the guide.</summary>
    public static ImmutableArray<SignOutKey> All => Table.Value;

    /// <summary>The clients that ask when a parameter changes, under any of its names; none where the guide does not list it.</summary>
    public static ClientPlatforms PlatformsOf(string name)
    {
        var known = ParameterTable.FindAnywhere(name);
        return All
            .Where(key => key.Parameters.Any(listed => Same(listed, name) || known?.Is(listed) == true))
            .Aggregate(ClientPlatforms.None, (platforms, key) => platforms | key.Platforms);
    }

    static ImmutableArray<SignOutKey> Read()
    {
        using var table = EmbeddedTable.Open("sign-out.json");
        return
        [
            .. table.RootElement.GetProperty("rows").EnumerateArray().Select(row => new SignOutKey(
                row.Text("key")!, // our own table
                ClientPlatformWords.TryParse(row.Text("platforms"), out var platforms) ? platforms : ClientPlatforms.None,
                [.. row.Texts("parameters")]))
        ];
    }

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
