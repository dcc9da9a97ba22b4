using Parley.Cli;

namespace Parley.Acceptance.Tests;

/// <summary>The README's commands are run where the lab is enough, and parsed where a network or files would be needed.</summary>
public sealed class ReadmeTests
{
    public static TheoryData<string> Commands => [.. Repository.Fenced("README.md")
        .Where(line => line.StartsWith("./parley ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_of_the_readme_works(string line)
    {
        // As typed in the folder of the repository, where the samples are.
        string[] arguments = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(word => File.Exists(Repository.PathOf(word)) ? Repository.PathOf(word) : word)];
        if (arguments.Contains("--lab") || (arguments[0] != "check" && !MakesFiles(arguments) && arguments.All(IsAtHand)))
        {
            var run = await ProgramRun.OfAsync(arguments);

            Assert.Equal("", run.Error);
            Assert.Equal(arguments.Contains("--fault") ? ExitCode.Findings : ExitCode.Sound, run.ExitCode);
        }
        else
        {
            Assert.Empty(ProgramRun.Parse(arguments).Errors);
        }
    }

    static bool MakesFiles(string[] arguments) => arguments is ["request", "new", ..] or ["authority", ..];

    static bool IsAtHand(string word) => Path.GetExtension(word) is not (".pem" or ".crl" or ".csr" or ".jsonl" or ".csv") || File.Exists(word);

    [Fact]
    public void The_readme_names_the_command_that_passes_the_tests()
    {
        Assert.Contains("./test", Repository.Fenced("README.md"));
        Assert.True(File.Exists(Repository.PathOf("test")));
    }
}
