using System.Collections.Immutable;
using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Check.Sarif;

/// <summary>The findings that a report speaks of, as rules: each once, with its cause and its fix as the help.</summary>
sealed class SarifRules(IEnumerable<Finding> findings)
{
    readonly ImmutableArray<Finding> _rules =
        [
            .. findings.DistinctBy(finding => finding.Code, StringComparer.Ordinal)
                .OrderBy(finding => finding.Code, StringComparer.Ordinal)
        ];

    /// <summary>The place of a finding among the rules.</summary>
    internal int IndexOf(string code)
    {
        for (var i = 0; i < _rules.Length; i++)
        {
            if (_rules[i].Code == code)
                return i;
        }

        return -1;
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("rules");
        foreach (var finding in _rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", finding.Code);
            SarifText.Write(writer, "shortDescription", Plain(finding.Title));
            SarifText.Write(writer, "fullDescription", Plain(finding.Cause));
            SarifText.Write(
                writer, "help", $"{Plain(finding.Fix)} Source: {SarifText.Plain(finding.Source.ToString())}",
                HelpOf(finding));
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", LevelOf(finding.Severity));
            writer.WriteEndObject();
            writer.WriteStartObject("properties");
            writer.WriteString("source", finding.Source.ToString());
            writer.WriteStartArray("tags");
            writer.WriteStringValue(finding.Code[..finding.Code.IndexOf('.', StringComparison.Ordinal)]);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The levels have the names of our severities (SARIF 2.1.0, 3.27.10).</summary>
    internal static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    static string Plain(string template) => SarifText.Plain(FindingTemplate.Generic(template));

    static string HelpOf(Finding finding) =>
        $"**Why:** {Markdown(finding.Cause)}\n\n**Fix:** {Markdown(finding.Fix)}\n\n**Source:** "
            + $"{SarifText.Markdown(finding.Source.ToString())}";

    static string Markdown(string template) => SarifText.Markdown(FindingTemplate.Generic(template));
}
