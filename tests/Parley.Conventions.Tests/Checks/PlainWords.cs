using System.Text.RegularExpressions;
using Parley.Conventions.Tests.Sources;

namespace Parley.Conventions.Tests.Checks;

/// <summary>Things that no source may hold: unkept promises, swallowed failures, a console behind the program's back.</summary>
static partial class PlainWords
{
    /// <summary>Where they stand.</summary>
    internal static IEnumerable<Violation> In(SourceTree tree)
    {
        var sources = tree.CSharp("src").ToList();
        var tests = tree.CSharp("tests").ToList();
        return
        [
            .. Matches(sources.Concat(tests), Promise(), file => file.Text, "is a promise; keep it or leave it out"),
            .. Matches(sources.Concat(tests), NotImplemented(), file => file.Code, "is no implementation"),
            .. Matches(sources.Concat(tests), EmptyCatch(), file => file.Text, "swallows a failure; handle it, or say in a comment why nothing is to be done"),
            .. Matches(sources.Where(file => file.Project != "Parley.Cli"), ConsoleUse(), file => file.Code, "belongs to Parley.Cli; take a writer or return a value"),
            .. Matches(tests, SkippedForGood(), file => file.Code, "hides a test; skip at run time, with the reason found there"),
        ];
    }

    static IEnumerable<Violation> Matches(
        IEnumerable<SourceFile> files, Regex pattern, Func<SourceFile, string> text, string message) =>
        from file in files
        where file.Folder != "tests/Parley.Conventions.Tests/Checks" // this check and its samples name what they look for
        from Match match in pattern.Matches(text(file))
        select file.At(match.Index, $"'{match.Value.ReplaceLineEndings(" ")}' {message}");

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Promise();

    [GeneratedRegex(@"\bNotImplementedException\b")]
    private static partial Regex NotImplemented();

    [GeneratedRegex(@"\bcatch\b[^{}]*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"(?<![\w.])(?:System\.)?Console\.(?:Write|WriteLine|Out|Error|In|Read\w*)\b")]
    private static partial Regex ConsoleUse();

    [GeneratedRegex(@"\[\s*\w+\s*\([^\]]*\bSkip\s*=(?!=)")]
    private static partial Regex SkippedForGood();
}
