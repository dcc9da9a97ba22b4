using System.Text.RegularExpressions;
using Parley.Cli;

namespace Parley.Acceptance.Tests;

/// <summary>The README's commands are run where the lab is enough, and parsed where a network or files would be needed.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Commands => [.. Repository.Fenced("README.md")
        .Where(line => line.StartsWith("./parley ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_of_the_readme_works(string line)
    {
        var scratch = Directory.CreateTempSubdirectory("parley-readme-");
        try
        {
            var words = Words().Matches(line).Skip(1).Select(word => word.Value.Trim('"')).ToList();
            string[] arguments = [.. words.Select((word, at) => Placed(word, words[Math.Max(0, at - 1)], scratch.FullName))];
            if (words.Contains("--lab") || (words[0] != "check" && !MakesFiles(arguments) && arguments.All(word => IsAtHand(word, scratch.FullName))))
            {
                var run = await ProgramRun.OfAsync(arguments);

                Assert.Equal("", run.Error);
                Assert.Equal(FindsSomething(words) ? ExitCode.Findings : ExitCode.Sound, run.ExitCode);
            }
            else
            {
                Assert.Empty(ProgramRun.Parse(arguments).Errors);
            }
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>What is read is in the folder of the repository, where the samples are; what is written is not.</summary>
    static string Placed(string word, string before, string scratch) =>
        before is "--into" or "--output" ? Path.Combine(scratch, word)
        : File.Exists(Repository.PathOf(word)) ? Repository.PathOf(word)
        : word;

    /// <summary>A lab with a fault, and the sample that shows what a review of configuration files finds.</summary>
    static bool FindsSomething(List<string> words) => words.Contains("--fault") || words is ["config", "lint", ..];

    static bool MakesFiles(string[] arguments) => arguments is ["request", "new", ..] or ["authority", ..];

    static bool IsAtHand(string word, string scratch) =>
        Path.GetExtension(word) is not (".pem" or ".crl" or ".csr" or ".jsonl" or ".csv" or ".xml")
        || File.Exists(word) || word.StartsWith(scratch, StringComparison.Ordinal);

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [Fact]
    public void The_readme_names_the_command_that_passes_the_tests()
    {
        Assert.Contains("./test", Repository.Fenced("README.md"));
        Assert.True(File.Exists(Repository.PathOf("test")));
    }
}
