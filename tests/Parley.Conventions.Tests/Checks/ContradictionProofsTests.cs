using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

public class ContradictionProofsTests
{
    const string Table = "src/Parley.Planning/Data/contradictions.json";

    [Fact]
    public void Every_decision_has_its_file_and_its_test()
    {
        Violation.AssertNone(ContradictionProofs.In(SourceTree.Repository));
    }

    [Theory]
    [InlineData("src/A.cs", "tests/ATests.cs: Holds", null)]
    [InlineData("src/B.cs", "tests/ATests.cs: Holds", "A01 is decided in no file: 'src/B.cs'")]
    [InlineData("src/A.cs", "tests/ATests.cs: Breaks", "A01 is held by no test: 'tests/ATests.cs: Breaks'")]
    [InlineData("src/A.cs", "tests/ATests.cs", "A01 is held by no test: 'tests/ATests.cs'")]
    [InlineData("src/A.cs", "", "A01 is held by no test: ''")]
    public void Refuses_a_decision_that_nothing_holds(string decided, string proof, string? expected)
    {
        var tree = SourceTree.Of(
            (Table, $$"""{"rows":[{"number":"A01","decided":"{{decided}}","proof":"{{proof}}"}]}"""),
            ("src/A.cs", "class A;"),
            ("tests/ATests.cs", "public void Holds() { }"));

        Assert.Equal(expected, ContradictionProofs.In(tree).SingleOrDefault()?.Message);
    }
}
