using System.Text;
using NJsonSchema;
using Parley.Certificates.Profiles;
using Parley.Issuance.Rules;

namespace Parley.Issuance.Tests.Rules;

public sealed class RequestRulesTests
{
    const string Own = """
        {
          "schema": "parley.request-rules/1",
          "name": "ours",
          "title": "Our authority",
          "extends": "private",
          "rules": [{ "rule": "fields", "refused": ["L"], "source": { "document": "Our handbook", "section": "7" } }]
        }
        """;

    [Fact]
    public void Lifetimes_are_those_by_which_certificates_are_judged()
    {
        Assert.True(RequestRules.TryGet("public", out var rules));

        var ours = rules.Rules.OfType<RequestRule.Lifetime>().Select(rule => (rule.From, rule.Days));

        Assert.Equal(
            KnownProfiles.WebPki.Lifetimes.Where(limit => limit.Days <= 398).Select(limit => ((DateOnly?)DateOnly.FromDateTime(limit.IssuedFrom.UtcDateTime), limit.Days)),
            ours);
    }

    [Fact]
    public void Rules_may_add_to_known_ones()
    {
        Assert.True(RequestRules.TryRead(Encoding.UTF8.GetBytes(Own), out var rules, out var why), why);

        Assert.Equal(["Keys", "Lifetime", "Fields"], rules.Rules.Select(rule => rule.GetType().Name));
        Assert.Equal("Our handbook, section 7", rules.Rules[^1].Source.ToString());
    }

    [Theory]
    [InlineData("{", "line 1, byte 2")]
    [InlineData("""{"schema":"parley.request-rules/2","name":"x","title":"x","rules":[{"rule":"base64","source":{"document":"d","section":"s"}}]}""", "the member schema is not parley.request-rules/1")]
    [InlineData("""{"schema":"parley.request-rules/1","name":"x","title":"x","rules":[]}""", "the member rules holds no rule")]
    [InlineData("""{"schema":"parley.request-rules/1","name":"x","title":"x","rules":[null]}""", "the member rules holds no rule, or null")]
    [InlineData("""{"schema":"parley.request-rules/1","name":"x","title":"x","rules":[{"rule":"colour","source":{"document":"d","section":"s"}}]}""", "rules[0]")]
    [InlineData("""{"schema":"parley.request-rules/1","name":"x","title":"x","rules":[{"rule":"lifetime","days":"long","source":{"document":"d","section":"s"}}]}""", "rules[0].days")]
    [InlineData("""{"schema":"parley.request-rules/1","name":"x","title":"x","rules":[{"rule":"base64"}]}""", "source")]
    [InlineData("""{"schema":"parley.request-rules/1","name":"x","title":"x","colour":1,"rules":[]}""", "colour")]
    [InlineData("""{"schema":"parley.request-rules/1","name":"x","title":"x","extends":"y","rules":[{"rule":"base64","source":{"document":"d","section":"s"}}]}""", "the member extends is none of public")]
    [InlineData("null", "it holds no object")]
    [InlineData("[]", "line 1")]
    public void Says_where_a_file_is_wrong(string file, string expected)
    {
        Assert.False(RequestRules.TryRead(Encoding.UTF8.GetBytes(file), out _, out var why));

        Assert.Contains(expected, why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_follow_the_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository(), "docs", "schemas", "request-rules.schema.json"));

        Assert.Empty(schema.Validate(Own));
        Assert.All(
            Directory.GetFiles(Path.Combine(Repository(), "src", "Parley.Issuance", "Data"), "rules-*.json"),
            file => Assert.Empty(schema.Validate(File.ReadAllText(file))));
        Assert.All(RequestRules.Names, name => Assert.True(RequestRules.TryGet(name, out _)));
    }

    static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Parley.slnx")))
            folder = Path.GetDirectoryName(folder)!; // the tests run below the repository
        return folder;
    }
}
