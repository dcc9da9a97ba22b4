using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

public class ProjectReferencesTests
{
    [Fact]
    public void The_projects_keep_the_direction()
    {
        Violation.AssertNone(ProjectReferences.In(SourceTree.Repository));
    }

    [Fact]
    public void The_document_tells_the_same_table()
    {
        Violation.AssertNone(ProjectReferences.InDocument(Assert.IsType<SourceFile>(SourceTree.Repository.File("ARCHITECTURE.md"))));
    }

    [Fact]
    public void The_solution_holds_all_projects_and_every_part_has_tests()
    {
        Violation.AssertNone(ProjectReferences.InSolution(SourceTree.Repository));
    }

    [Theory]
    [InlineData("Certificates", "<ProjectReference Include=\"../Parley.Transport/Parley.Transport.csproj\" />", "Certificates may not use Transport")]
    [InlineData("Lab", "<ProjectReference Include=\"../Parley.Check/Parley.Check.csproj\" />", "Lab may not use Check")]
    [InlineData("Dns", "<PackageReference Include=\"DnsClient\" />", "Dns may not use the package DnsClient")]
    [InlineData("Core", "", "Core is not in the table of parts")]
    public void Refuses_a_reference_against_the_direction(string part, string item, string expected)
    {
        var tree = SourceTree.Of(($"src/Parley.{part}/Parley.{part}.csproj", $"<Project>\n{item}\n</Project>"));

        Assert.Equal(expected, Assert.Single(ProjectReferences.In(tree)).Message);
    }

    [Fact]
    public void Refuses_a_table_that_differs()
    {
        var document = new SourceFile("ARCHITECTURE.md", "| Part | what | may use |\n| --- | --- | --- |\n| `Dns` | names | Diagnostics, Client |\n");

        var messages = ProjectReferences.InDocument(document).Select(violation => violation.Message).ToList();

        Assert.Contains("Dns may use: Diagnostics, Transport", messages);
        Assert.Contains("Lab is not in the table of parts", messages);
    }

    [Fact]
    public void Refuses_a_project_outside_the_solution_and_a_part_without_tests()
    {
        var tree = SourceTree.Of(("Parley.slnx", "<Solution/>"), ("src/Parley.Dns/Parley.Dns.csproj", "<Project/>"));

        Assert.Equal(
            ["the solution leaves this project out", "there is no tests/Parley.Dns.Tests"],
            ProjectReferences.InSolution(tree).Select(violation => violation.Message));
    }
}
