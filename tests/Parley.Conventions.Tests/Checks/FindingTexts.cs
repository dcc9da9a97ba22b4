using System.Text.RegularExpressions;
using Parley.Conventions.Tests.Sources;
using Parley.Diagnostics;

namespace Parley.Conventions.Tests.Checks;

/// <summary>What a reader of a finding may rely on: a title of one line, a cause, a cure, a source, and no severity in its code.</summary>
static partial class FindingTexts
{
    // A title is a line of a list beside its code; longer ones wrap on a terminal of 120 columns.
    const int LongestTitle = 100;

    /// <summary>Findings whose texts are not complete.</summary>
    internal static IEnumerable<Violation> In(IEnumerable<Finding> findings) => findings.SelectMany(In);

    static IEnumerable<Violation> In(Finding finding)
    {
        foreach (var (name, text) in new[] { ("title", finding.Title), ("cause", finding.Cause), ("fix", finding.Fix) })
        {
            if (string.IsNullOrWhiteSpace(text) || text != text.Trim())
                yield return Of(finding, $"the {name} is empty, or has space around it");
            if (FindingTemplate.Names(text).FirstOrDefault(placeholder => !EvidenceName().IsMatch(placeholder)) is { } odd)
                yield return Of(finding, $"the {name} holds {{{odd}}}, which is not the name of evidence");
            if (text.Replace("{", "", StringComparison.Ordinal).Length - text.Length != text.Replace("}", "", StringComparison.Ordinal).Length - text.Length)
                yield return Of(finding, $"the {name} has a brace without its other");
        }

        if (finding.Title.EndsWith('.') || finding.Title.Contains('\n', StringComparison.Ordinal) || finding.Title.Length > LongestTitle)
            yield return Of(finding, $"the title is one line of at most {LongestTitle} letters without a full stop");
        foreach (var (name, text) in new[] { ("cause", finding.Cause), ("fix", finding.Fix) })
        {
            if (!SentenceEnd().IsMatch(text))
                yield return Of(finding, $"the {name} is made of sentences, and a sentence ends with a full stop");
        }

        if (finding.Code.Split('.', '-').FirstOrDefault(word => word is "error" or "warning" or "note" or "info" or "fatal") is { } severity)
            yield return Of(finding, $"'{severity}' is a severity, which a policy may change, and the code stays");
        if (string.IsNullOrWhiteSpace(finding.Source.Document) || string.IsNullOrWhiteSpace(finding.Source.Section))
            yield return Of(finding, "the source names a document and a section");
    }

    static Violation Of(Finding finding, string message) => new(finding.Code, 1, message);

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex EvidenceName();

    // A fix may end with what is to be copied: a record, a line of a file.
    [GeneratedRegex(@"[.?)\]}""']$")]
    private static partial Regex SentenceEnd();
}
