using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Reading;
using Parley.Planning.Deployments.Starting;
using Parley.Planning.Yaml;

namespace Parley.Planning.Tests.Deployments.Reading;

public class DeploymentSchemaTests
{
    static readonly string Schema = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deployment.schema.json"));

    [Fact]
    public void The_schema_has_the_keys_and_words_of_the_reader()
    {
        var described = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Describe(JsonNode.Parse(Schema)!, "", described);

        var read = DeploymentReader.Keys().SelectMany(
            section => section.Value.Select(key => (Key: $"{section.Key}/{key.Key}", Words: string.Join(' ', Closed(key.Value)))));

        Assert.Equal(
            read.OrderBy(key => key.Key, StringComparer.Ordinal).Select(key => $"{key.Key}: {key.Words}"),
            described.Select(key => $"{key.Key}: {key.Value}"));
    }

    [Fact]
    public async Task The_sample_and_a_begun_file_follow_the_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(Schema);
        var begun = DeploymentTemplate.Of(new() { Domain = "example.com", Users = 5, Remote = RemoteAccess.Edge });

        Assert.Empty(schema.Validate(Json(Sample.Text)));
        Assert.Empty(schema.Validate(Json(begun)));
        Assert.NotEmpty(schema.Validate(Json(Sample.Text.Replace("cuplogin", "cuplogon", StringComparison.Ordinal))));
    }

    // The words of a yes or a no are those of the form, not of the plan.
    static ImmutableArray<string> Closed(ImmutableArray<string> words) => words is ["true", "false"] ? [] : words;

    static void Describe(JsonNode schema, string path, SortedDictionary<string, string> keys)
    {
        foreach (var (name, value) in schema["properties"]!.AsObject())
        {
            var forms = value!["anyOf"] is JsonArray any ? any[0]! : value;
            var words = forms["enum"] is JsonArray list && list[0]!.GetValueKind() == System.Text.Json.JsonValueKind.String
                ? string.Join(' ', list)
                : "";
            keys.Add($"{path}/{name}", words);
            var inner = path.Length == 0 ? name : $"{path}.{name}";
            if (value["properties"] is not null)
                Describe(value, inner, keys);
            else if (value["items"]?["properties"] is not null)
                Describe(value["items"]!, $"{inner}[]", keys);
        }
    }

    static string Json(string yaml)
    {
        Assert.True(YamlReader.TryRead(Encoding.UTF8.GetBytes(yaml), out var root, out _));
        return Of(root)!.ToJsonString();
    }

    static JsonNode? Of(YamlNode node) => node switch
    {
        YamlNode.Mapping keys => new JsonObject(keys.Entries.Where(entry => entry.Value is not YamlNode.Scalar { IsNothing: true })
            .Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        YamlNode.Sequence list => new JsonArray([.. list.Items.Select(Of)]),
        YamlNode.Scalar { IsPlain: true, Text: "true" or "false" } flag => flag.Text == "true",
        YamlNode.Scalar { IsPlain: true } number when int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) => whole,
        YamlNode.Scalar text => text.Text,
        _ => null,
    };
}
