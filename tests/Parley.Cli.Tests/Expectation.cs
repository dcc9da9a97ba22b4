namespace Parley.Cli.Tests;

/// <summary>
/// What a command is expected to say, in a file; PARLEY_REWRITE_EXPECTATIONS=1 writes what it does say, to be looked at and
/// committed.
/// </summary>
static class Expectation
{
    /// <summary>The text is that of the file, spaces at the ends of lines left aside.</summary>
    internal static void Holds(string path, string text)
    {
        var lines = string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
        if (Environment.GetEnvironmentVariable("PARLEY_REWRITE_EXPECTATIONS") == "1")
            File.WriteAllText(RepositoryFolder.PathOf(path), lines);

        Assert.Equal(RepositoryFolder.Read(path).ReplaceLineEndings("\n"), lines);
    }
}
