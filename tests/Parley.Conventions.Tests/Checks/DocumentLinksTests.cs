using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

public class DocumentLinksTests
{
    [Fact]
    public void The_documents_lead_somewhere()
    {
        Violation.AssertNone(DocumentLinks.In(SourceTree.Repository, SourceTree.ExistsInRepository));
    }

    [Theory]
    [InlineData("[a](docs/b.md)")]
    [InlineData("[a](docs/b.md#two-words)")]
    [InlineData("[a](#here)\n# Here")]
    [InlineData("[a](https://www.rfc-editor.org/rfc/rfc5280)")]
    public void Accepts(string text)
    {
        Violation.AssertNone(Links(text));
    }

    [Theory]
    [InlineData("[a](docs/c.md)", "the link to docs/c.md leads nowhere")]
    [InlineData("[a](docs/b.md#three)", "docs/b.md has no heading 'three'")]
    [InlineData("[a](#there)", "README.md has no heading 'there'")]
    public void Refuses(string text, string expected)
    {
        Assert.Equal(expected, Assert.Single(Links(text)).Message);
    }

    static IEnumerable<Violation> Links(string text)
    {
        var tree = SourceTree.Of(("README.md", text), ("docs/b.md", "## Two words!\n[back](../README.md)\n"));
        return DocumentLinks.In(tree, path => tree.File(path) is not null);
    }
}
