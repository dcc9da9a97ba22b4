using System.Collections.Immutable;

namespace Parley.Conventions.Tests.Sources;

/// <summary>The files that conventions are about: the repository's, or a few made up to break one.</summary>
sealed record SourceTree(ImmutableArray<SourceFile> Files)
{
    static readonly string[] Kinds = [".cs", ".csproj", ".slnx", ".md", ".case", ".json", ".sh"];

    static readonly Lazy<SourceTree> Read = new(() => OfFolder(RepositoryRoot()));

    /// <summary>The repository, read once.</summary>
    internal static SourceTree Repository => Read.Value;

    /// <summary>A path from the root is a file or a folder of the repository.</summary>
    internal static bool ExistsInRepository(string path) => Path.Exists(Path.Combine(RepositoryRoot(), path));

    /// <summary>The C# files below a folder.</summary>
    internal IEnumerable<SourceFile> CSharp(string folder) =>
        Files.Where(file => file.IsCSharp && file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>The file of a path, or <see langword="null"/>.</summary>
    internal SourceFile? File(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>A tree of made-up files.</summary>
    internal static SourceTree Of(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var tree = ImmutableArray.CreateBuilder<SourceFile>(files.Length);
        foreach (var (path, text) in files)
            tree.Add(new(path, text));
        return new(tree.MoveToImmutable());
    }

    static SourceTree OfFolder(string root)
    {
        var files = new[] { "src", "tests", "docs", "bench", "eng" }
            .Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(root))
            .Where(path => Kinds.Contains(Path.GetExtension(path), StringComparer.Ordinal));
        return new(
        [
            .. files
                .Select(path => new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), System.IO.File.ReadAllText(path)))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
        ]);
    }

    static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"Parley.slnx is in no folder above {AppContext.BaseDirectory}.");
    }
}
