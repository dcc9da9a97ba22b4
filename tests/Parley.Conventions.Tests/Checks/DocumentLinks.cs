using System.Text.RegularExpressions;
using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

/// <summary>Links between the documents, and from them to files, lead somewhere.</summary>
static partial class DocumentLinks
{
    /// <summary>Links that lead nowhere.</summary>
    /// <param name="tree">Holds the documents.</param>
    /// <param name="exists">Tells whether a path from the root is a file or folder; other files than the tree's count too.</param>
    internal static IEnumerable<Violation> In(SourceTree tree, Func<string, bool> exists)
    {
        foreach (var document in tree.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            foreach (Match match in Link().Matches(document.Text))
            {
                var target = match.Groups["target"].Value;
                if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
                    continue;

                var (path, anchor) = target.Split('#') is [var before, var after] ? (before, after) : (target, "");
                var resolved = path.Length == 0 ? document.Path : Resolve(document.Folder, path);
                if (!exists(resolved))
                    yield return document.At(match.Index, $"the link to {target} leads nowhere");
                else if (anchor.Length > 0 && tree.File(resolved) is { } other && !Anchors(other.Text).Contains(anchor, StringComparer.Ordinal))
                    yield return document.At(match.Index, $"{resolved} has no heading '{anchor}'");
            }
        }
    }

    static string Resolve(string folder, string path)
    {
        var parts = new List<string>(path.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    // As code hosts make them: lower case, spaces to hyphens, other marks left out.
    static IEnumerable<string> Anchors(string text) => Heading().Matches(text)
        .Select(match => NotInAnchor().Replace(match.Groups["title"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"(?<!`)\[[^\]\n]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
