using Parley.Check;
using Parley.Conventions.Tests.Sources;
using Parley.Diagnostics;

namespace Parley.Conventions.Tests.Checks;

public class FindingTextsTests
{
    [Fact]
    public void All_findings_are_complete()
    {
        Assert.NotEmpty(ProductFindings.Catalogue.All);
        Violation.AssertNone(FindingTexts.In(ProductFindings.Catalogue.All));
    }

    [Fact]
    public void Accepts_a_complete_finding()
    {
        Violation.AssertNone(FindingTexts.In([Sound()]));
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "title", "" },
        { "title", "It has expired." },
        { "title", "Two\nlines" },
        { "title", new string('x', 101) },
        { "cause", "" },
        { "cause", "No full stop" },
        { "cause", "A {not after} name." },
        { "cause", "A {brace without its other." },
        { "fix", " Space before." },
        { "source", "" },
        { "code", "cert.warning.expired" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Refuses_an_incomplete_one(string part, string text)
    {
        var finding = new Finding(part == "code" ? text : "cert.validity.expired", Severity.Error)
        {
            Title = part == "title" ? text : "It has expired",
            Cause = part == "cause" ? text : "It was not renewed by {notAfter}.",
            Fix = part == "fix" ? text : "Renew it.",
            Source = part == "source" ? new("RFC 5280", text) : SourceReference.Rfc(5280, "6.1.3"),
        };

        Assert.NotEmpty(FindingTexts.In([finding]));
    }

    static Finding Sound() => new("cert.validity.expired", Severity.Error)
    {
        Title = "It has expired",
        Cause = "It was not renewed by {notAfter}.",
        Fix = "Renew it.",
        Source = SourceReference.Rfc(5280, "6.1.3"),
    };
}
