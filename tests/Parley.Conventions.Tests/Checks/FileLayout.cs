using System.Text.RegularExpressions;
using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

/// <summary>One top-level type in a file that is named for it, in the namespace that its folder names.</summary>
static partial class FileLayout
{
    /// <summary>Files below a folder that break the layout.</summary>
    internal static IEnumerable<Violation> In(SourceTree tree, string folder) => tree.CSharp(folder).SelectMany(In);

    static IEnumerable<Violation> In(SourceFile file)
    {
        var types = TopLevelTypes(file).ToList();
        var space = NamespaceDeclaration().Match(file.Code);
        if (types.Count == 0 && !space.Success)
            yield break; // top-level statements, or attributes of the assembly

        if (types.Count > 1)
            yield return file.At(types[1].Offset, $"{types[1].Name} is a second type in this file; give it a file of its own");
        if (types.Count > 0 && file.Name[..file.Name.IndexOf('.', StringComparison.Ordinal)] != types[0].Name)
            yield return file.At(types[0].Offset, $"{types[0].Name} belongs into a file named {types[0].Name}.cs");
        if (types.Count > 0 && UselessName().IsMatch(types[0].Name))
            yield return file.At(types[0].Offset, $"{types[0].Name} does not say what it is; Helper, Manager and the like fit anything");

        var expected = file.Folder[(file.Folder.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('/', '.');
        if (!space.Success)
            yield return new(file.Path, 1, $"no file-scoped namespace; it is {expected}");
        else if (space.Groups["name"].Value != expected)
            yield return file.At(space.Index, $"the namespace of this folder is {expected}");
    }

    static IEnumerable<(string Name, int Offset)> TopLevelTypes(SourceFile file)
    {
        var depths = Depths(file.Code);
        return TypeDeclaration().Matches(file.Code)
            .Where(match => depths[match.Index] == 0 && match.Groups["name"].Value != "where")
            .Select(match => (match.Groups["name"].Value, match.Index));
    }

    // How many braces and parentheses are open at each offset.
    static int[] Depths(string code)
    {
        var depths = new int[code.Length];
        var depth = 0;
        for (var i = 0; i < code.Length; i++)
        {
            depth -= code[i] is '}' or ')' ? 1 : 0;
            depths[i] = depth;
            depth += code[i] is '{' or '(' ? 1 : 0;
        }

        return depths;
    }

    [GeneratedRegex(@"(?<![\w.])(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>,?.\[\]\s]+?)\s+(?<name>(?!class\b|struct\b)\w+)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^\s*namespace\s+(?<name>[\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"(?:Helpers?|Managers?|Utils?|Utility|Utilities|Common)$")]
    private static partial Regex UselessName();
}
