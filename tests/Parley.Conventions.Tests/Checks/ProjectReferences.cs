using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

/// <summary>The direction of the parts: what each project below <c>src</c> may use.</summary>
static partial class ProjectReferences
{
    const string Everything = "Diagnostics Certificates Configuration Contacts Issuance Installation Transport Dns Discovery Planning Client Check Lab";

    /// <summary>The table of ARCHITECTURE.md; <see cref="InDocument"/> sees that both stay the same.</summary>
    internal static FrozenDictionary<string, FrozenSet<string>> Allowed { get; } = new Dictionary<string, string>
    {
        ["Diagnostics"] = "",
        ["Certificates"] = "Diagnostics",
        ["Configuration"] = "Diagnostics",
        ["Contacts"] = "Diagnostics",
        ["Issuance"] = "Diagnostics Certificates",
        ["Installation"] = "Diagnostics Certificates",
        ["Transport"] = "Diagnostics Certificates",
        ["Dns"] = "Diagnostics Transport",
        ["Discovery"] = "Diagnostics Transport Dns Configuration",
        ["Planning"] = "Diagnostics Certificates Configuration Discovery",
        ["Client"] = "Diagnostics Certificates Configuration Transport Dns Discovery",
        ["Check"] = "Diagnostics Certificates Configuration Contacts Issuance Installation Transport Dns Discovery Planning Client",
        ["Lab"] = "Diagnostics Certificates Configuration Transport Dns",
        ["Cli"] = Everything,
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet());

    // A library of ours brings no package: what a protocol client depends on, everybody who embeds it depends on. The
    // exceptions are the platform's own, which opens PKCS#12, since ciphers and key derivation are not written here, and the
    // reader of YAML events: the grammar of YAML is large, and deployment files are written by hand.
    static readonly FrozenDictionary<string, FrozenSet<string>> AllowedPackages = new Dictionary<string, string[]>
    {
        ["Certificates"] = ["System.Security.Cryptography.Pkcs"],
        ["Planning"] = ["YamlDotNet"],
        ["Cli"] = ["System.CommandLine", "Spectre.Console"],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());

    /// <summary>References and packages that the table does not allow, and projects that it does not know.</summary>
    internal static IEnumerable<Violation> In(SourceTree tree)
    {
        foreach (var file in Projects(tree))
        {
            var part = PartOf(file.Path);
            if (!Allowed.TryGetValue(part, out var allowed))
            {
                yield return new(file.Path, 1, $"{part} is not in the table of parts");
                continue;
            }

            foreach (Match match in ReferencedProject().Matches(file.Text))
            {
                if (!allowed.Contains(match.Groups["part"].Value))
                    yield return file.At(match.Index, $"{part} may not use {match.Groups["part"].Value}");
            }

            foreach (Match match in ReferencedPackage().Matches(file.Text))
            {
                if (!AllowedPackages.TryGetValue(part, out var packages) || !packages.Contains(match.Groups["package"].Value))
                    yield return file.At(match.Index, $"{part} may not use the package {match.Groups["package"].Value}");
            }
        }
    }

    /// <summary>Rows of a document's table (<c>| part, part | may use |</c>) that differ from <see cref="Allowed"/>.</summary>
    internal static IEnumerable<Violation> InDocument(SourceFile document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match row in TableRow().Matches(document.Text))
        {
            var uses = Names(row.Groups["uses"].Value).Where(name => name != "nothing").ToFrozenSet();
            foreach (var part in Names(row.Groups["part"].Value).Where(Allowed.ContainsKey))
            {
                seen.Add(part);
                if (!Allowed[part].SetEquals(uses))
                    yield return document.At(row.Index, $"{part} may use: {string.Join(", ", Allowed[part].Order(StringComparer.Ordinal))}");
            }
        }

        foreach (var part in Allowed.Keys.Except(seen, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return new(document.Path, 1, $"{part} is not in the table of parts");
    }

    /// <summary>Projects that the solution leaves out, and parts without tests.</summary>
    internal static IEnumerable<Violation> InSolution(SourceTree tree)
    {
        var listed = XDocument.Parse(tree.File("Parley.slnx")?.Text ?? "<Solution/>").Descendants("Project")
            .Select(project => (string?)project.Attribute("Path")).ToHashSet(StringComparer.Ordinal);
        foreach (var file in tree.Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            if (!listed.Contains(file.Path))
                yield return new(file.Path, 1, "the solution leaves this project out");
        }

        foreach (var file in Projects(tree))
        {
            var part = PartOf(file.Path);
            if (tree.File($"tests/Parley.{part}.Tests/Parley.{part}.Tests.csproj") is null)
                yield return new(file.Path, 1, $"there is no tests/Parley.{part}.Tests");
        }
    }

    static IEnumerable<SourceFile> Projects(SourceTree tree) => tree.Files.Where(file =>
        file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path.EndsWith(".csproj", StringComparison.Ordinal));

    static string PartOf(string path) => Path.GetFileNameWithoutExtension(path)["Parley.".Length..];

    static IEnumerable<string> Names(string cell) =>
        cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim('`', '*'));

    [GeneratedRegex(@"<ProjectReference\s+Include=""[^""]*Parley\.(?<part>\w+)\.csproj""")]
    private static partial Regex ReferencedProject();

    [GeneratedRegex(@"<PackageReference\s+Include=""(?<package>[^""]+)""")]
    private static partial Regex ReferencedPackage();

    [GeneratedRegex(@"^\|(?<part>[^|\n]+)\|(?:[^|\n]*\|)*?(?<uses>[^|\n]+)\|\s*$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
