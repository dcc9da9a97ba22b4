using System.Text;
using System.Text.Json;
using NJsonSchema;
using Parley.Check.Json;
using Parley.Check.Reports;

namespace Parley.Check.Tests.Json;

public sealed class CheckJsonTests
{
    // The build puts the schema beside the tests.
    static readonly string Schema = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "check.schema.json"));

    [Fact]
    public async Task A_report_with_every_member_is_as_its_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync(Schema);

        Assert.Empty(schema.Validate(Write(FullReport.Create())).Select(error => error.ToString()));
    }

    [Fact]
    public void Every_member_of_the_schema_is_written_somewhere()
    {
        using var schema = JsonDocument.Parse(Schema);
        using var document = JsonDocument.Parse(Write(FullReport.Create()));

        Assert.Empty(SchemaCoverage.Missing(schema.RootElement, document.RootElement));
    }

    [Fact]
    public async Task A_report_that_knows_nothing_is_as_its_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync(Schema);
        var report = FullReport.Create() with { Discovery = null, Services = [], Causes = [], Notes = [], Clients = [], Steps = [] };

        var written = Write(report);

        Assert.Empty(schema.Validate(written).Select(error => error.ToString()));
        Assert.DoesNotContain("null", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_moments_do_not_follow_the_place_of_the_reader()
    {
        using var document = JsonDocument.Parse(Write(FullReport.Create()));

        Assert.Equal("2026-05-04T03:02:01Z", document.RootElement.GetProperty("time").GetString());
        Assert.Equal(1.2m, document.RootElement.GetProperty("steps")[0].GetProperty("elapsedMilliseconds").GetDecimal());
    }

    static string Write(CheckReport report)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            CheckJson.Write(writer, report);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
