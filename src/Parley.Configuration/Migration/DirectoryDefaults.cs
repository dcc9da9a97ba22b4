using System.Collections.Immutable;
using Parley.Configuration.Data;

namespace Parley.Configuration.Migration;

/// <summary>The directory parameters whose default changed with the integration.</summary>
static class DirectoryDefaults
{
    static readonly Lazy<ImmutableArray<DirectoryDefault>> Table = new(Read);

    internal static ImmutableArray<DirectoryDefault> All => Table.Value;

    static ImmutableArray<DirectoryDefault> Read()
    {
        using var table = EmbeddedTable.Open("directory-names.json");
        return
        [
            .. table.RootElement.GetProperty("defaults").EnumerateArray().Select(row =>
                new DirectoryDefault(row.Text("parameter")!, row.Text("bdi"), row.Text("edi"), row.Text("cdi")!)) // our own table
        ];
    }
}
