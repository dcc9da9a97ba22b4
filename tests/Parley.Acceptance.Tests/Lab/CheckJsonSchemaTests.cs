using System.Text.Json;
using NJsonSchema;

namespace Parley.Acceptance.Tests.Lab;

public sealed class CheckJsonSchemaTests
{
    // Read once: that takes longer than to hold a report against it.
    static readonly Task<JsonSchema> Schema = JsonSchema.FromFileAsync(Repository.PathOf("docs/schemas/check.schema.json"));

    public static TheoryData<string> Faults => FaultRun.AllFaults;

    public static TheoryData<string[]> CommandLines =>
    [
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
        var run = await ProgramRun.OfAsync([.. arguments, "--format", "json"]);

        await IsAsItsSchemaSaysAsync(run.Output);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_report_of_a_fault_is_as_its_schema_says(string fault) =>
        await IsAsItsSchemaSaysAsync((await FaultRun.OfAsync(fault)).Run.Output);

    [Theory]
    [InlineData("\"schema\": \"parley.check/1\"", "\"schema\": \"parley.check/0\"")]
    [InlineData("\"interrupted\": false", "\"interrupted\": \"no\"")]
    [InlineData("\"causes\": []", "\"cause\": []")]
    public async Task The_schema_refuses_what_is_no_report(string good, string bad)
    {
        var run = await ProgramRun.OfAsync("check", "--lab", "--format", "json");

        Assert.Contains(good, run.Output, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema).Validate(run.Output.Replace(good, bad, StringComparison.Ordinal)));
    }

    static async Task IsAsItsSchemaSaysAsync(string report)
    {
        Assert.Empty((await Schema).Validate(report).Select(error => error.ToString()));
        // A schema cannot say that no name is used twice in an object.
        using var read = JsonDocument.Parse(report, new() { AllowDuplicateProperties = false });
    }
}
