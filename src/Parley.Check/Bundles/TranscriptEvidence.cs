using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Check.Bundles;

/// <summary>What was said on a connection, in a bundle. Secrets were cut out when it was written down.</summary>
static class TranscriptEvidence
{
    internal static void Write(Utf8JsonWriter writer, string name, Transcript transcript) => writer.WriteObject(name, () =>
    {
        writer.WriteObjects("lines", transcript.Lines, line =>
        {
            writer.WriteSpan("elapsedMilliseconds", line.Elapsed);
            writer.WriteWord("direction", line.Direction);
            writer.WriteString("text", line.Text);
        });
        writer.WriteNumber("dropped", transcript.Dropped);
    });

    internal static Transcript Read(EvidenceNode node) => new()
    {
        Lines = node.Read("lines", line =>
            new TranscriptLine(line.Span("elapsedMilliseconds"), line.Word<TranscriptDirection>("direction"), line.Text("text"))),
        Dropped = node.Number("dropped", 0, int.MaxValue),
    };
}
