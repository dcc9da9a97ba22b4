using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

public class FileLayoutTests
{
    [Fact]
    public void The_sources_keep_it()
    {
        Violation.AssertNone(FileLayout.In(SourceTree.Repository, "src"));
    }

    [Fact]
    public void The_tests_keep_it()
    {
        Violation.AssertNone(FileLayout.In(SourceTree.Repository, "tests"));
    }

    [Theory]
    [InlineData("src/Parley.Dns/Wire/One.cs", "namespace Parley.Dns.Wire;\nclass One { class Nested { } }\n")]
    [InlineData("src/Parley.Dns/One.Log.cs", "namespace Parley.Dns;\nstatic partial class One { }\n")]
    [InlineData("src/Parley.Dns/One.cs", "namespace Parley.Dns;\nclass One<T> where T : class where U : struct { }\n")]
    [InlineData("src/Parley.Dns/One.cs", "namespace Parley.Dns;\n// class Two\nrecord struct One(string Class = \"class Three\");\n")]
    [InlineData("src/Parley.Dns/One.cs", "namespace Parley.Dns;\ndelegate ValueTask<int> One(string text);\n")]
    [InlineData("src/Parley.Cli/Program.cs", "return 0;\n")]
    public void Accepts(string path, string text)
    {
        Violation.AssertNone(FileLayout.In(SourceTree.Of((path, text)), "src"));
    }

    [Theory]
    [InlineData("src/Parley.Dns/One.cs", "namespace Parley.Dns;\nclass One;\nclass Two;\n", "src/Parley.Dns/One.cs:3: Two is a second type in this file; give it a file of its own")]
    [InlineData("src/Parley.Dns/One.cs", "namespace Parley.Dns;\nrecord struct Two;\n", "src/Parley.Dns/One.cs:2: Two belongs into a file named Two.cs")]
    [InlineData("src/Parley.Dns/Wire/One.cs", "namespace Parley.Dns;\nenum One { A }\n", "src/Parley.Dns/Wire/One.cs:1: the namespace of this folder is Parley.Dns.Wire")]
    [InlineData("src/Parley.Dns/One.cs", "interface One;\n", "src/Parley.Dns/One.cs:1: no file-scoped namespace; it is Parley.Dns")]
    [InlineData("src/Parley.Dns/DnsHelper.cs", "namespace Parley.Dns;\nstatic class DnsHelper;\n", "src/Parley.Dns/DnsHelper.cs:2: DnsHelper does not say what it is; Helper, Manager and the like fit anything")]
    public void Refuses(string path, string text, string expected)
    {
        // A type without a namespace is only seen where there is a type, so the line of the namespace is what counts.
        Assert.Contains(expected, FileLayout.In(SourceTree.Of((path, text)), "src").Select(violation => violation.ToString()));
    }
}
