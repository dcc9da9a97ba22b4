namespace Parley.Acceptance.Tests;

/// <summary>The repository that the tests were built from.</summary>
static class Repository
{
    static readonly Lazy<string> Folder = new(Find);

    /// <summary>The full path of something in it.</summary>
    internal static string PathOf(string path) => Path.Combine(Folder.Value, path);

    /// <summary>The lines of a Markdown file that stand in code fences, trimmed.</summary>
    internal static IEnumerable<string> Fenced(string path)
    {
        var inside = false;
        foreach (var line in File.ReadLines(PathOf(path)).Select(line => line.Trim()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = !inside;
            else if (inside && line.Length > 0)
                yield return line;
        }
    }

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"Parley.slnx is in no folder above {AppContext.BaseDirectory}.");
    }
}
