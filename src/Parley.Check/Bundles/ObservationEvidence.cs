using System.Collections.Immutable;
using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Check.Bundles;

/// <summary>
/// Observations in a bundle: the code of the finding, what it is about, the values. The texts are the reader's own.
/// </summary>
static class ObservationEvidence
{
    internal static void Write(Utf8JsonWriter writer, string name, ImmutableArray<Observation> observations) =>
        writer.WriteObjects(name, observations, observation => WriteMembers(writer, observation));

    internal static void WriteMembers(Utf8JsonWriter writer, Observation observation)
    {
        writer.WriteString("code", observation.Finding.Code);
        writer.WriteWord("severity", observation.Severity);
        writer.WriteString("subject", observation.Subject);
        writer.WriteObject("evidence", () =>
        {
            foreach (var item in observation.Evidence)
                writer.WriteString(item.Name, item.Value);
        });
    }

    internal static ImmutableArray<Observation> Read(EvidenceNode parent, string name, FindingCatalogue catalogue) =>
        parent.Read(name, node => Read(node, catalogue));

    internal static Observation Read(EvidenceNode node, FindingCatalogue catalogue)
    {
        var severity = node.Word<Severity>("severity");
        return new()
        {
            Finding = FindingOf(node, severity, catalogue),
            Subject = node.Text("subject"),
            Severity = severity,
            // Names are unique where the document is read: an object with two members of one name is refused.
            Evidence = [.. node.Texts("evidence").Select(item => new Evidence(item.Name, item.Value))],
        };
    }

    /// <summary>The finding by its code; codes are never reused, so one that is not known is of a later version.</summary>
    static Finding FindingOf(EvidenceNode node, Severity severity, FindingCatalogue catalogue)
    {
        var code = node.Text("code");
        if (catalogue.TryGet(code, out var finding))
            return finding;
        if (!Finding.IsCode(code))
            node.Member("code").Fail("a finding's code of the form part.subject.fault", EvidenceNode.Quoted(code));
        return new(Finding.IsCode(code) ? code : "evidence.finding.unknown", severity)
        {
            Title = "A finding that this version of Parley does not know",
            Cause = "The evidence was recorded by a later version, which found something that this one cannot explain.",
            Fix = "Replay the evidence with the version that recorded it, or a later one.",
            Source = SourceReference.Own("what a later version found is told, and not left out"),
        };
    }
}
