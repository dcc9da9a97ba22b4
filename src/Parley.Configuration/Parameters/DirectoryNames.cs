using System.Collections.Immutable;
using Parley.Configuration.Data;

namespace Parley.Configuration.Parameters;

/// <summary>
/// The directory parameters of the planning guide, all 58 rows. Where a name stands in two rows, the one with a successor
/// counts: the guide prints <c>BDIUseANR</c> once with and once without.
/// </summary>
public static class DirectoryNames
{
    static readonly Lazy<ImmutableArray<DirectoryName>> Table = new(Read);

    /// <summary>All rows, in the order of the guide.</summary>
    public static ImmutableArray<DirectoryName> All => Table.Value;

    /// <summary>The row that decides about a name of the basic or the enhanced integration; <see langword="null"/> where none does.</summary>
    public static DirectoryName? Find(string name)
    {
        DirectoryName? found = null;
        foreach (var row in All)
        {
            if (row.Basic.Concat(row.Enhanced).Any(known => Same(known, name)) && (found is null || found.Present.IsEmpty))
                found = row;
        }

        return found;
    }

    /// <summary>
    /// The name that carries on the value; <see langword="null"/> where the name is none of the two integrations, or none follows.
    /// The one name of a list has its first as successor.
    /// </summary>
    public static string? SuccessorOf(string name)
    {
        if (Find(name) is not { Present: { IsEmpty: false } present })
            return null;
        return present.FirstOrDefault(successor => Same(successor, name)) ?? present[0];
    }

    /// <summary>How a directory parameter was given up; <see langword="null"/> where it is in use.</summary>
    internal static ParameterRetirement? RetirementOf(string name)
    {
        if (Find(name) is not { } row)
            return null;
        return SuccessorOf(name) is not { } successor ? new(null, row.Advice)
            : Same(successor, name) ? null : new(successor, null);
    }

    static ImmutableArray<DirectoryName> Read()
    {
        using var table = EmbeddedTable.Open("directory-names.json");
        return
        [
            .. table.RootElement.GetProperty("rows").EnumerateArray().Select(row => new DirectoryName
            {
                Row = row.GetProperty("row").GetInt32(),
                Basic = [.. row.Texts("bdi")],
                Enhanced = [.. row.Texts("edi")],
                Present = [.. row.Texts("cdi")],
                Advice = row.Text("instead"),
            })
        ];
    }

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
