using System.Text.Json;
using NJsonSchema;
using Parley.Lab.Faults;

namespace Parley.Acceptance.Tests.Lab;

public sealed class CheckJsonSchemaTests
{
    public static TheoryData<string[]> CommandLines =>
    [
        .. LabFaults.All.Select(fault => new[] { "check", "--lab", "--fault", fault.Name }),
        ["check", "--lab"],
        ["check", "--lab", "--client", "jabber", "--client", "Jabber"],
        ["check", "--lab", "--fault", "name-mismatch", "--fault", "intermediate-missing", "--fault", "name-mismatch"],
        ["check", "--lab", "--service", "xmpp", "--service", "SIP", "--service", "xmpp"],
        ["check", "--lab", "--at", "0001-01-01"],
        ["check", "--lab", "--at", "9999-12-31T23:59:59Z"],
    ];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public async Task The_report_is_as_its_schema_says(string[] arguments)
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("docs/schemas/check.schema.json"));

        var run = await ProgramRun.OfAsync([.. arguments, "--format", "json"]);

        Assert.Empty(schema.Validate(run.Output).Select(error => error.ToString()));
        // A schema cannot say that no name is used twice in an object.
        using var read = JsonDocument.Parse(run.Output, new() { AllowDuplicateProperties = false });
    }

    [Theory]
    [InlineData("\"schema\": \"parley.check/1\"", "\"schema\": \"parley.check/0\"")]
    [InlineData("\"interrupted\": false", "\"interrupted\": \"no\"")]
    [InlineData("\"causes\": []", "\"cause\": []")]
    public async Task The_schema_refuses_what_is_no_report(string good, string bad)
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("docs/schemas/check.schema.json"));
        var run = await ProgramRun.OfAsync("check", "--lab", "--format", "json");

        Assert.Contains(good, run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(run.Output.Replace(good, bad, StringComparison.Ordinal)));
    }
}
