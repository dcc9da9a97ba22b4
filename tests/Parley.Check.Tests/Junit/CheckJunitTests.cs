using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Parley.Check.Junit;
using Parley.Check.Reports;
using Parley.Check.Tests.Bundles;
using Parley.Check.Tests.Support;
using Parley.Diagnostics;

namespace Parley.Check.Tests.Junit;

public sealed class CheckJunitTests
{
    public static TheoryData<string> Reports => ["sample", "hostile", "nothing"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_document_is_as_its_schema_says(string name)
    {
        var schemas = new XmlSchemaSet();
        // The build puts the schema beside the tests.
        using var schema = XmlReader.Create(Path.Combine(AppContext.BaseDirectory, "Junit", "junit.xsd"));
        schemas.Add(null, schema);
        var errors = new List<string>();

        Write(ReportOf(name)).Validate(schemas, (_, error) => errors.Add(error.Message));

        Assert.Empty(errors);
    }

    [Fact]
    public void A_case_fails_where_a_cause_hurts_it_and_says_the_fix()
    {
        var report = SampleBundle.Bundle.ToReport();

        var document = Write(report);

        var failed = document.Descendants("testcase").Where(each => each.Element("failure") is not null)
            .Select(each => $"{each.Attribute("classname")!.Value} {each.Attribute("name")!.Value}").Order(StringComparer.Ordinal); // of the schema
        Assert.Equal(
            report.Causes.Where(cause => cause.Observation.Severity == Severity.Error)
                .SelectMany(cause => cause.Effects).Select(effect => $"parley.{effect.Service} {effect.Node}").Distinct().Order(StringComparer.Ordinal),
            failed);
        Assert.All(document.Descendants("failure"), failure => Assert.Contains("\nFix: ", failure.Value, StringComparison.Ordinal));
        Assert.Equal(failed.Count().ToString(CultureInfo.InvariantCulture), document.Root!.Attribute("failures")!.Value); // of the schema
    }

    [Fact]
    public void What_is_below_the_limit_is_told_and_fails_nothing()
    {
        var report = HostileReport.Create(Severity.Warning);

        Assert.NotEmpty(Write(report, Severity.Warning).Descendants("failure"));
        Assert.Empty(Write(report, Severity.Error).Descendants("failure"));
        Assert.NotEmpty(Write(report, Severity.Error).Descendants("system-out"));
    }

    static CheckReport ReportOf(string name) => name switch
    {
        "sample" => SampleBundle.Bundle.ToReport(),
        "hostile" => HostileReport.Create(),
        _ => Sample.Evidence(new(null, [], [], [])).ToReport(),
    };

    static XDocument Write(CheckReport report, Severity failOn = Severity.Error)
    {
        using var buffer = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = XmlWriter.Create(buffer))
            CheckJunit.Write(writer, report, failOn);
        return XDocument.Parse(buffer.ToString());
    }
}
