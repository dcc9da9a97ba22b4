using System.Collections.Immutable;
using Parley.Cli.Rendering;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Explain;

/// <summary>
/// Findings as JSON, after <c>docs/schemas/findings.schema.json</c>. Texts keep their braces:
/// <c>{notAfter}</c> names evidence.
/// </summary>
static class FindingJson
{
    internal const string Schema = "parley.findings/1";

    internal static void Write(TextWriter target, ImmutableArray<Finding> findings) => JsonOutput.Write(target, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", SeverityText.Of(finding.Severity));
            json.WriteString("title", finding.Title);
            json.WriteString("cause", finding.Cause);
            json.WriteString("fix", finding.Fix);
            json.WriteStartObject("source");
            json.WriteString("document", finding.Source.Document);
            json.WriteString("section", finding.Source.Section);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
