using System.Text.Json;
using Parley.Planning.Questions;

namespace Parley.Cli.Tests.Commands.Plan;

/// <summary>What a user is answered is what the embedded files hold, read here without the reader under test.</summary>
public sealed class EveryRowTests
{
    static readonly string[] Heading = ["title", "source", "note", "contradictions", "platforms"];

    public static TheoryData<string> Questions => [.. KnownQuestions.All.Select(question => question.Word)];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_row_of_every_table_is_in_the_answer(string word)
    {
        var run = await CommandRun.OfAsync("plan", "ask", word, "--format", "json");

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(word, answer.RootElement.GetProperty("question").GetString());
        Assert.All(answer.RootElement.GetProperty("tables").EnumerateArray(), told =>
        {
            using var file = JsonDocument.Parse(Embedded(told.GetProperty("table").GetString()));
            var content = file.RootElement.EnumerateObject()
                .Where(property => !Heading.Contains(property.Name) && (property.Name, told.GetProperty("table").GetString()) != ("sources", "parameters")).ToList();
            Assert.NotEmpty(content);
            Assert.All(content, property => Assert.True(
                JsonElement.DeepEquals(
                    property.Value,
                    told.GetProperty(property.Value.ValueKind == JsonValueKind.Array ? "groups" : "facts").GetProperty(property.Name)),
                property.Name));
        });
    }

    // Where the client's configuration is at home, or the plan.
    static string Embedded(string? table)
    {
        var path = $"src/Parley.Configuration/Data/{table}.json";
        return RepositoryFolder.Read(File.Exists(RepositoryFolder.PathOf(path)) ? path : $"src/Parley.Planning/Data/{table}.json");
    }

    [Fact]
    public async Task Each_of_the_27_rows_of_addresses_is_found_by_its_own_question()
    {
        using var file = JsonDocument.Parse(RepositoryFolder.Read("src/Parley.Planning/Data/ipv6-outcomes.json"));
        var rows = file.RootElement.GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal(27, rows.Count);
        foreach (var row in rows)
        {
            string Cell(string name) => row.GetProperty(name).GetString()!; // every row has all four

            var run = await CommandRun.OfAsync(
                "plan", "ask", "ipv6", "--client-os", Cell("clientOs"), "--server-os", Cell("serverOs"), "--mode", Cell("ipMode"), "--format", "json");

            using var answer = JsonDocument.Parse(run.Output);
            var told = answer.RootElement.GetProperty("tables")[0].GetProperty("groups").GetProperty("rows");
            Assert.Equal(Cell("outcome"), Assert.Single(told.EnumerateArray()).GetProperty("outcome").GetString());
        }
    }
}
