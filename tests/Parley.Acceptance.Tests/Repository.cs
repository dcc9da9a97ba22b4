namespace Parley.Acceptance.Tests;

/// <summary>The repository that the tests were built from.</summary>
static class Repository
{
    static readonly Lazy<string> Folder = new(Find);

    /// <summary>The full path of something in it.</summary>
    internal static string PathOf(string path) => Path.Combine(Folder.Value, path);

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
