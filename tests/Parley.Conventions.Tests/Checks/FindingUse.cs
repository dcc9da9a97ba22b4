using System.Text.RegularExpressions;
using Parley.Conventions.Tests.Sources;
using Parley.Diagnostics;

namespace Parley.Conventions.Tests.Checks;

/// <summary>A declared finding has the name of its part, is in the catalogue, is raised somewhere, is documented, and a test expects it.</summary>
static partial class FindingUse
{
    /// <summary>Declarations in the sources that fall short of it.</summary>
    internal static IEnumerable<Violation> In(SourceTree tree, FindingCatalogue catalogue)
    {
        var sources = tree.CSharp("src").ToList();
        var tests = tree.Files.Where(IsExpectation).ToList();
        var document = tree.File("docs/findings.md")?.Text ?? "";

        foreach (var file in sources)
        {
            foreach (Match match in Declaration().Matches(file.Text))
            {
                var (field, code) = (match.Groups["field"].Value, match.Groups["code"].Value);
                var owner = file.Name[..file.Name.IndexOf('.', StringComparison.Ordinal)];
                var qualified = new Regex($@"\b{owner}\s*\.\s*{field}\b");
                var bare = new Regex($@"(?<![\w.]){field}\b(?!\s*=\s*new)");
                var part = code[..code.IndexOf('.', StringComparison.Ordinal)];
                if (file.Project?.StartsWith($"Parley.{part}", StringComparison.OrdinalIgnoreCase) != true)
                    yield return file.At(match.Index, $"{code} begins with the name of another part");
                if (!catalogue.TryGet(code, out _))
                    yield return file.At(match.Index, $"{code} is not in the catalogue; add {owner}.All to ProductFindings");
                if (!sources.Any(other => qualified.IsMatch(other.Code) || (IsPartOf(other, owner) && bare.IsMatch(other.Code))))
                    yield return file.At(match.Index, $"{code} is raised nowhere");
                if (!tests.Any(test => test.Text.Contains(code, StringComparison.Ordinal) || qualified.IsMatch(test.Text)))
                    yield return file.At(match.Index, $"no test expects {code}");
                if (!document.Contains($"### `{code}`\n", StringComparison.Ordinal))
                    yield return file.At(match.Index, $"docs/findings.md lacks {code}; run eng/write-documents.sh");
            }
        }
    }

    // Two test projects name codes as examples of the command line and of conventions, not because anything has failed. A
    // fault of the lab names the cause that a check must find, and an acceptance test holds every fault to it.
    static bool IsExpectation(SourceFile file) =>
        file.Path.StartsWith("src/Parley.Lab/Faults/", StringComparison.Ordinal)
        || (file.Path.StartsWith("tests/", StringComparison.Ordinal)
            && file.Project is not (null or "Parley.Conventions.Tests" or "Parley.Cli.Tests"));

    // A partial class is spread over files named X.cs, X.One.cs, X.Two.cs.
    static bool IsPartOf(SourceFile file, string owner) => file.Name.StartsWith(owner + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"public\s+static\s+readonly\s+Finding\s+(?<field>\w+)\s*=\s*new\(\s*""(?<code>[^""]+)""")]
    private static partial Regex Declaration();
}
