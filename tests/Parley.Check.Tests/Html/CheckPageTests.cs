using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Check.Html;
using Parley.Check.Reports;
using Parley.Check.Tests.Bundles;
using Parley.Check.Tests.Json;
using Parley.Check.Tests.Support;

namespace Parley.Check.Tests.Html;

public sealed partial class CheckPageTests
{
    public static TheoryData<string> Reports => ["sample", "full", "hostile", "nothing"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_page_is_well_formed_and_brings_all_it_needs(string name)
    {
        var page = Parse(name);

        Assert.DoesNotContain(page.Descendants(), element =>
            element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "form" or "a" && !IsOfPage(element));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute =>
            attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name.LocalName is "style" or "src");
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Descendants("meta").Attributes("content").First().Value, StringComparison.Ordinal);

        static bool IsOfPage(XElement element) => element.Name.LocalName == "a" && element.Attribute("href") is { Value: ['#', ..] };
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_page_can_be_walked_by_headings_landmarks_and_labels(string name)
    {
        var page = Parse(name);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal("en", page.Root!.Attribute("lang")!.Value); // every page has them
        Assert.Single(page.Descendants("main"));
        Assert.Single(page.Descendants("h1"));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var reference in page.Descendants().Attributes("aria-labelledby").SelectMany(attribute => attribute.Value.Split(' '))
            .Concat(page.Descendants("a").Attributes("href").Select(link => link.Value[1..])))
            Assert.Contains(reference, ids);
        Assert.All(page.Descendants("th"), header => Assert.NotNull(header.Attribute("scope")));
        Assert.All(page.Descendants("svg"), picture => Assert.True(picture.Attribute("role")?.Value == "img" && picture.Element("title") is not null && picture.Element("desc") is not null));
        Assert.All(page.Descendants("div").Where(region => region.Attribute("role")?.Value == "region"), region =>
            Assert.True(region.Attribute("tabindex")?.Value == "0" && region.Attribute("aria-label") is { Value.Length: > 0 }));
        var level = 0;
        foreach (var heading in page.Descendants().Where(element => Heading().IsMatch(element.Name.LocalName)))
        {
            var next = heading.Name.LocalName[1] - '0';
            Assert.True(next <= level + 1, $"h{next} after h{level}: {heading.Value}");
            level = next;
        }
    }

    [Fact]
    public void Causes_come_first_each_with_its_fix()
    {
        var report = SampleBundle.Bundle.ToReport();
        var page = Parse("sample");

        Assert.Equal("causes", page.Descendants("section").First().Attribute("id")?.Value);
        Assert.Equal(report.Causes.Select(cause => cause.Fix), page.Descendants("dd").Where(item => item.Attribute("class")?.Value == "fix").Select(item => item.Value));
    }

    [Fact]
    public void A_chain_is_drawn_as_sent_and_as_built()
    {
        var missing = Parse("sample").Descendants("svg").Select(picture => picture.Element("desc")!.Value) // every picture has one
            .Where(words => words.Contains("whose issuer is missing", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(missing);
        Assert.All(missing, words => Assert.StartsWith("Sent: ", words, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_server_says_is_text_and_nothing_else()
    {
        var page = CheckPage.Of(HostileReport.Create());

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(page, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202E', page);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_judged_as_of_another_day_says_so()
    {
        var page = CheckPage.Of(SampleBundle.Read(SampleBundle.Text, new DateTimeOffset(2126, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToReport());

        Assert.Contains("Certificates are judged as of 2126-01-01T00:00:00Z, as asked", page, StringComparison.Ordinal);
        Assert.DoesNotContain("as asked", CheckPage.Of(SampleBundle.Bundle.ToReport()), StringComparison.Ordinal);
    }

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();

    static XDocument Parse(string name) => XDocument.Parse(CheckPage.Of(ReportOf(name)));

    static CheckReport ReportOf(string name) => name switch
    {
        "sample" => SampleBundle.Bundle.ToReport(),
        "full" => FullReport.Create(),
        "hostile" => HostileReport.Create(),
        _ => Sample.Evidence(new(null, [], [], [])).ToReport(),
    };
}
