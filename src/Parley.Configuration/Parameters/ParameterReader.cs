using System.Collections.Immutable;
using System.Text.Json;
using Parley.Configuration.Data;

namespace Parley.Configuration.Parameters;

/// <summary>Reads the embedded tables of parameters.</summary>
static class ParameterReader
{
    internal static ImmutableArray<ClientParameter> Read()
    {
        using var table = EmbeddedTable.Open("parameters.json");
        var sources = table.RootElement.GetProperty("sources").EnumerateArray().ToDictionary(
            source => source.Text("id")!, // every entry of our own table has these members
            source => new ParameterSource(source.Text("title")!, source.Text("section")!, source.Text("address")));
        return [.. table.RootElement.GetProperty("parameters").EnumerateArray().Select(entry => ReadOne(entry, sources))];
    }

    static ClientParameter ReadOne(JsonElement entry, Dictionary<string, ParameterSource> sources)
    {
        var name = entry.Text("name")!;
        return new()
        {
            Name = name,
            Aliases = [.. entry.Texts("aliases")],
            Channel = entry.Text("channel") switch
            {
                "installer" => ParameterChannel.Installer,
                "link" => ParameterChannel.Link,
                "server" => ParameterChannel.Server,
                _ => ParameterChannel.File,
            },
            Group = entry.Text("group") ?? "",
            Type = TypeOf(entry.Text("type")!),
            Values = [.. entry.Texts("values")],
            Separator = entry.Text("separator")?[0],
            Least = entry.Number("least"),
            Most = entry.Number("most"),
            Unit = entry.Text("unit"),
            Form = entry.Text("form"),
            Default = entry.Text("default"),
            Platforms = entry.Texts("platforms").Aggregate(
                ClientPlatforms.None, (all, word) => ClientPlatformWords.TryParse(word, out var platform) ? all | platform : all),
            Since = entry.Text("since"),
            Retirement = RetirementOf(name, entry),
            Deployment = entry.Text("deployment"),
            Note = entry.Text("note"),
            Source = sources[entry.Text("source")!],
            Confidence = entry.Text("confidence") switch
            {
                "two" => ParameterConfidence.Two,
                "conflict" => ParameterConfidence.Conflict,
                "name-only" => ParameterConfidence.NameOnly,
                _ => ParameterConfidence.One,
            },
        };
    }

    static ParameterRetirement? RetirementOf(string name, JsonElement entry)
    {
        if (entry.Text("replacedBy") is { } successor)
            return new(successor, null);
        return entry.Text("retired") is { } reason ? new(null, reason) : DirectoryNames.RetirementOf(name);
    }

    static ParameterType TypeOf(string word) => word switch
    {
        "bool" => ParameterType.Switch,
        "enum" => ParameterType.Choice,
        "int" => ParameterType.Number,
        "host" => ParameterType.Host,
        "domain" => ParameterType.Domain,
        "url" => ParameterType.Address,
        "dn" => ParameterType.DistinguishedName,
        "filter" => ParameterType.Filter,
        "attribute" => ParameterType.Attribute,
        "list" => ParameterType.List,
        "path" => ParameterType.Path,
        "secret" => ParameterType.Secret,
        "xml" => ParameterType.Markup,
        "version" => ParameterType.Version,
        "guid" => ParameterType.Identifier,
        "hotkey" => ParameterType.HotKey,
        "string" or "text" or "pattern" => ParameterType.Text,
        _ => ParameterType.Unknown,
    };
}
