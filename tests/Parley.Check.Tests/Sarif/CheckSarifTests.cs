using System.Text;
using System.Text.Json;
using NJsonSchema;
using Parley.Check.Reports;
using Parley.Check.Sarif;
using Parley.Check.Tests.Bundles;
using Parley.Check.Tests.Support;

namespace Parley.Check.Tests.Sarif;

public sealed class CheckSarifTests
{
    // The build puts the schema beside the tests.
    static readonly string Schema = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sarif", "sarif.schema.json"));

    public static TheoryData<string> Reports => ["sample", "hostile", "nothing"];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task A_log_is_as_the_standard_says(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(Schema);

        Assert.Empty(schema.Validate(Write(ReportOf(name))).Select(error => error.ToString()));
    }

    [Fact]
    public void Every_cause_and_note_is_a_result_of_its_rule_where_it_hurts_first()
    {
        var report = SampleBundle.Bundle.ToReport();
        using var log = JsonDocument.Parse(Write(report));
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        var results = run.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal(report.Causes.Length + report.Notes.Length, results.Count);
        foreach (var (result, cause) in results.Zip(report.Causes.Concat(report.Notes)))
        {
            Assert.Equal(cause.Observation.Finding.Code, result.GetProperty("ruleId").GetString());
            Assert.Equal(cause.Observation.Finding.Code, rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Equal(cause.Fix, result.GetProperty("properties").GetProperty("fix").GetString());
            Assert.Equal(cause.Effects.Length, result.GetProperty("locations").GetArrayLength() + result.GetProperty("relatedLocations").GetArrayLength());
            Assert.Equal(
                $"{cause.Effects[0].Service}/{cause.Effects[0].Node}",
                result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        }
    }

    [Fact]
    public void A_cause_keeps_its_fingerprint_from_report_to_report()
    {
        var later = SampleBundle.Read(SampleBundle.Text, SampleBundle.Bundle.Request.Time.AddMinutes(1)).ToReport();

        Assert.Equal(Fingerprints(SampleBundle.Bundle.ToReport()), Fingerprints(later));

        static List<string?> Fingerprints(CheckReport report)
        {
            using var log = JsonDocument.Parse(Write(report));
            return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(result => result.GetProperty("partialFingerprints").GetProperty("parleyCause/v1").GetString())];
        }
    }

    [Fact]
    public void What_a_server_says_is_text_and_nothing_else()
    {
        using var log = JsonDocument.Parse(Write(HostileReport.Create()));
        var message = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message");
        var (text, markdown) = (message.GetProperty("text").GetString()!, message.GetProperty("markdown").GetString()!); // both are written

        Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\{)\{[0-9]\}", text);
        Assert.DoesNotMatch(@"(?<!\\)[<\[`|]", markdown);
        Assert.All([text, markdown], each => Assert.DoesNotContain(each, character => char.IsControl(character) && character != '\n'));
    }

    static CheckReport ReportOf(string name) => name switch
    {
        "sample" => SampleBundle.Bundle.ToReport(),
        "hostile" => HostileReport.Create(),
        _ => Sample.Evidence(new(null, [], [], [])).ToReport(),
    };

    static string Write(CheckReport report)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            CheckSarif.Write(writer, report);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
