namespace Parley.Cli.Tests;

/// <summary>Files of the repository that a test compares with what the program says.</summary>
static class RepositoryFolder
{
    /// <summary>The text of a file, by its path from the root.</summary>
    internal static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The full path of a file, by its path from the root.</summary>
    internal static string PathOf(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
                return Path.Combine(folder.FullName, path);
        }

        throw new InvalidOperationException($"Parley.slnx is in no folder above {AppContext.BaseDirectory}.");
    }
}
