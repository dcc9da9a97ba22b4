using System.Text.Json;
using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

/// <summary>Every contradiction of the documents is decided in a file that there is, and held by a test that there is.</summary>
static class ContradictionProofs
{
    const string Table = "src/Parley.Planning/Data/contradictions.json";

    /// <summary>Decisions without a file or a test.</summary>
    internal static IEnumerable<Violation> In(SourceTree tree)
    {
        if (tree.File(Table) is not { } file)
        {
            yield return new(Table, 1, "the contradictions are not there");
            yield break;
        }

        using var document = JsonDocument.Parse(file.Text);
        foreach (var row in document.RootElement.GetProperty("rows").EnumerateArray())
        {
            var number = Text(row, "number");
            var offset = Math.Max(0, file.Text.IndexOf($"\"{number}\"", StringComparison.Ordinal));
            var decided = Text(row, "decided");
            if (decided.Length == 0 || !tree.Files.Any(source => source.Path == decided || source.Path.StartsWith(decided + "/", StringComparison.Ordinal)))
                yield return file.At(offset, $"{number} is decided in no file: '{decided}'");
            if (!IsTest(tree, Text(row, "proof")))
                yield return file.At(offset, $"{number} is held by no test: '{Text(row, "proof")}'");
        }
    }

    // The file of a class, a colon, and the name of a test in it.
    static bool IsTest(SourceTree tree, string proof) =>
        proof.Split(": ") is [var path, { Length: > 0 } name]
        && tree.File(path)?.Text.Contains($" {name}(", StringComparison.Ordinal) is true;

    static string Text(JsonElement row, string cell) => row.TryGetProperty(cell, out var value) ? value.GetString() ?? "" : "";
}
