using System.Collections.Immutable;
using Parley.Check;
using Parley.Conventions.Tests.Sources;
using Parley.Diagnostics;

namespace Parley.Conventions.Tests.Checks;

public class FindingUseTests
{
    const string Declaration =
        "public static partial class XFindings { public static readonly Finding Gone = new(\"x.y.gone\", Severity.Error) { }; }";

    const string Raise = "report.Add(XFindings.Gone, subject);";

    const string Expectation = "Assert.Equal(\"x.y.gone\", observation.Finding.Code);";

    const string Document = "### `x.y.gone`\n";

    static readonly FindingCatalogue Catalogue = new(
        ImmutableArray.Create(
            new Finding("x.y.gone", Severity.Error) { Title = "t", Cause = "c", Fix = "f", Source = SourceReference.Own("s") }));

    [Fact]
    public void Every_finding_is_raised_tested_and_documented()
    {
        Violation.AssertNone(FindingUse.In(SourceTree.Repository, ProductFindings.Catalogue));
    }

    [Fact]
    public void The_scan_sees_every_finding_of_the_catalogue()
    {
        // Were declarations written in another form, the check above would pass for want of anything to look at.
        var sources = string.Concat(SourceTree.Repository.CSharp("src").Select(file => file.Text));

        Assert.All(
            ProductFindings.Catalogue.All,
            finding => Assert.Matches($@"public\s+static\s+readonly\s+Finding\s+\w+\s*=\s*new\(\s*""{finding.Code}""", sources));
    }

    [Fact]
    public void Accepts_a_finding_that_is_used()
    {
        Violation.AssertNone(FindingUse.In(Tree(Raise, Expectation, Document), Catalogue));
    }

    [Fact]
    public void Takes_a_fault_of_the_lab_for_an_expectation()
    {
        var tree = Tree(Raise, "", Document);

        Violation.AssertNone(FindingUse.In(
            tree with { Files = tree.Files.Add(new("src/Parley.Lab/Faults/Gone.cs", "override string ExpectedCause => \"x.y.gone\";")) }, Catalogue));
    }

    [Theory]
    [InlineData("// XFindings.Gone", Expectation, Document, "x.y.gone is raised nowhere")]
    [InlineData(Raise, "", Document, "no test expects x.y.gone")]
    [InlineData(Raise, Expectation, "", "docs/findings.md lacks x.y.gone; run eng/write-documents.sh")]
    public void Refuses_one_that_is_not(string raise, string expectation, string document, string expected)
    {
        Assert.Equal(expected, Assert.Single(FindingUse.In(Tree(raise, expectation, document), Catalogue)).Message);
    }

    [Fact]
    public void Refuses_one_that_the_catalogue_lacks()
    {
        var violation = Assert.Single(FindingUse.In(Tree(Raise, Expectation, Document), new FindingCatalogue()));

        Assert.Equal("x.y.gone is not in the catalogue; add XFindings.All to ProductFindings", violation.Message);
    }

    [Fact]
    public void Refuses_one_with_the_name_of_another_part()
    {
        var tree = Tree(Raise, Expectation, Document);

        var violations = FindingUse.In(
            tree with { Files = [.. tree.Files.Select(file => file with { Path = file.Path.Replace("Parley.X/", "Parley.Z/", StringComparison.Ordinal) })] },
            Catalogue);

        Assert.Equal("x.y.gone begins with the name of another part", Assert.Single(violations).Message);
    }

    static SourceTree Tree(string raise, string expectation, string document) => SourceTree.Of(
        ("src/Parley.X/Findings/XFindings.Gone.cs", Declaration),
        ("src/Parley.X/Rule.cs", raise),
        ("tests/Parley.X.Tests/RuleTests.cs", expectation),
        ("docs/findings.md", document));
}
