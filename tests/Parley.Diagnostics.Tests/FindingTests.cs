namespace Parley.Diagnostics.Tests;

public sealed class FindingTests
{
    [Theory]
    [InlineData("cert.validity.expired")]
    [InlineData("dns.srv.target-is-alias")]
    [InlineData("a.b.c.d9")]
    public void Takes_codes_of_three_parts_or_more(string code) => Assert.Equal(code, Declare(code).Code);

    [Theory]
    [InlineData("")]
    [InlineData("cert.expired")]
    [InlineData("Cert.validity.expired")]
    [InlineData("cert..expired")]
    [InlineData("cert.validity.")]
    [InlineData("cert.validity.-expired")]
    [InlineData("cert.validity.expired-")]
    [InlineData("cert.validity.ex pired")]
    public void Refuses_codes_of_another_form(string code) => Assert.Throws<ArgumentException>(() => Declare(code));

    [Fact]
    public void A_catalogue_is_in_the_order_of_codes_and_finds_by_code()
    {
        var catalogue = new FindingCatalogue([Declare("b.b.b"), Declare("c.c.c")], [Declare("a.a.a")]);

        Assert.Equal(["a.a.a", "b.b.b", "c.c.c"], catalogue.All.Select(finding => finding.Code));
        Assert.True(catalogue.TryGet("b.b.b", out var found));
        Assert.Equal("b.b.b", found.Code);
        Assert.False(catalogue.TryGet("B.b.b", out _));
    }

    [Fact]
    public void A_catalogue_refuses_a_code_that_is_declared_twice()
    {
        var failure = Assert.Throws<ArgumentException>(() => new FindingCatalogue([Declare("a.a.a")], [Declare("a.a.a")]));

        Assert.Contains("a.a.a", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_names_its_evidence_once_in_the_order_of_use() =>
        Assert.Equal(["b", "a"], FindingTemplate.Names("{b} and {a} and {b}"));

    [Fact]
    public void A_finding_names_the_evidence_of_all_its_texts()
    {
        var finding = new Finding("a.b.c", Severity.Note)
        {
            Title = "{host} is down", Cause = "{host} and {why}", Fix = "Start {service}.", Source = SourceReference.Own("a test"),
        };

        Assert.Equal(["host", "why", "service"], finding.EvidenceNames);
    }

    [Theory]
    [InlineData("no braces", "no braces")]
    [InlineData("{name}", "<name>")]
    [InlineData("open { brace", "open { brace")]
    public void A_text_without_evidence_shows_names_in_angle_brackets(string template, string text) =>
        Assert.Equal(text, FindingTemplate.Generic(template));

    static Finding Declare(string code) => new(code, Severity.Note)
    {
        Title = code, Cause = code, Fix = code, Source = SourceReference.Own("a test"),
    };
}
