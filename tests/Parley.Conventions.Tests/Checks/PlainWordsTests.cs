using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

public class PlainWordsTests
{
    [Fact]
    public void The_repository_keeps_them_out()
    {
        Violation.AssertNone(PlainWords.In(SourceTree.Repository));
    }

    [Theory]
    [InlineData("src/Parley.Dns/A.cs", "try { } catch (IOException) { /* the peer is gone */ }")]
    [InlineData("src/Parley.Cli/A.cs", "Console.Write(1);")]
    [InlineData("src/Parley.Dns/A.cs", "// unlike Console.Write")]
    public void Accepts(string path, string text)
    {
        Violation.AssertNone(PlainWords.In(SourceTree.Of((path, text))));
    }

    [Theory]
    [InlineData("src/Parley.Dns/A.cs", "// TODO: later")]
    [InlineData("src/Parley.Dns/A.cs", "throw new NotImplementedException();")]
    [InlineData("src/Parley.Dns/A.cs", "try { F(); } catch { }")]
    [InlineData("src/Parley.Dns/A.cs", "try { F(); } catch (Exception e) when (e is IOException)\n{\n}")]
    [InlineData("src/Parley.Dns/A.cs", "Console.WriteLine(1);")]
    [InlineData("tests/Parley.Dns.Tests/A.cs", "[Fact(Skip = \"later\")]")]
    public void Refuses(string path, string text)
    {
        Assert.Single(PlainWords.In(SourceTree.Of((path, text))));
    }
}
