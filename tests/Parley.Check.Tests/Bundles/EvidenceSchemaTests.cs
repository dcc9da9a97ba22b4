using System.Text.Json;
using NJsonSchema;

namespace Parley.Check.Tests.Bundles;

public sealed class EvidenceSchemaTests
{
    // The build puts the schema beside the tests.
    static readonly string Schema = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "evidence.schema.json"));

    [Fact]
    public async Task Evidence_is_as_its_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync(Schema);

        Assert.Empty(schema.Validate(SampleBundle.Text).Select(error => error.ToString()));
        Assert.Empty(schema.Validate(SampleBundle.Write(SampleBundle.Bundle)).Select(error => error.ToString()));
    }

    [Fact]
    public async Task The_schema_describes_every_member_that_is_written()
    {
        // The published schema lets readers meet members they do not know; this one does not.
        var strict = System.Text.RegularExpressions.Regex.Replace(
            Schema, "\"properties\":", "\"additionalProperties\": false, \"properties\":");
        strict = strict.Replace("\"allOf\"", "\"anyOf\"", StringComparison.Ordinal);
        var schema = await JsonSchema.FromJsonAsync(strict);

        var errors = schema.Validate(SampleBundle.Write(SampleBundle.Bundle));

        // What has two parts fits neither alone.
        Assert.Empty(errors.Where(error => error.Path is { } path && !path.StartsWith("#/findings", StringComparison.Ordinal)
            && !path.StartsWith("#/discovery.xmppOrder", StringComparison.Ordinal)).Select(error => error.ToString()));
    }

    [Fact]
    public async Task The_schema_refuses_what_is_no_evidence()
    {
        var schema = await JsonSchema.FromJsonAsync(Schema);
        using var document = JsonDocument.Parse(SampleBundle.Text);

        foreach (var member in document.RootElement.EnumerateObject().Where(member => member.Name != "discovery"))
        {
            var without = SampleBundle.Text.Replace($"\"{member.Name}\": ", $"\"not-{member.Name}\": ", StringComparison.Ordinal);
            Assert.True(schema.Validate(without).Count > 0, member.Name);
        }
    }
}
