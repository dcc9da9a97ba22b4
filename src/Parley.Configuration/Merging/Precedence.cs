using System.Collections.Frozen;
using Parley.Configuration.Data;

namespace Parley.Configuration.Merging;

/// <summary>The guide's table of which document's value holds, profile or file; all four rows.</summary>
static class Precedence
{
    static readonly Lazy<FrozenDictionary<(bool Profile, bool File), MergeSource>> Table = new(Read);

    /// <summary>Who gives the value.</summary>
    /// <param name="profile">The service profile sets it.</param>
    /// <param name="file">A configuration file sets it.</param>
    internal static MergeSource Of(bool profile, bool file) => Table.Value[(profile, file)];

    static FrozenDictionary<(bool Profile, bool File), MergeSource> Read()
    {
        using var table = EmbeddedTable.Open("precedence.json");
        return table.RootElement.GetProperty("rows").EnumerateArray().ToFrozenDictionary(
            row => (row.Text("serviceProfile") == "set", row.Text("configFile") == "set"),
            row => row.Text("wins") switch
            {
                "serviceProfile" => MergeSource.ServiceProfile,
                "configFile" => MergeSource.ConfigurationFile,
                _ => MergeSource.Default,
            });
    }
}
