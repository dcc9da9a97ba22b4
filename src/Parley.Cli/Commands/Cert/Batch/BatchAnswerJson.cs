using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Certificates.Batch;
using Parley.Check.Json;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Cert.Batch;

/// <summary>Answers as JSON Lines, after <c>docs/schemas/batch-answer.schema.json</c>.</summary>
static class BatchAnswerJson
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer to a case.</summary>
    internal static string Of(string? id, long line, BatchAnswer answer) => Write(json =>
    {
        WriteHead(json, id, line, answer.IsAccepted, isNumbered: string.IsNullOrEmpty(id));
        json.WriteStartArray("findings");
        foreach (var finding in answer.Findings)
            WriteFinding(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("policies");
        foreach (var policy in answer.Policies)
            json.WriteStringValue(policy.ToString());
        json.WriteEndArray();
        if (answer.Revocation is { } status)
            json.WriteString("revocation", status.Word());
    });

    /// <summary>The answer to a line that could not be read.</summary>
    internal static string OfFault(string? id, long line, string fault) => Write(json =>
    {
        WriteHead(json, id, line, isAccepted: false, isNumbered: true);
        json.WriteString("error", fault);
        json.WriteStartArray("findings");
        json.WriteEndArray();
    });

    static void WriteHead(Utf8JsonWriter json, string? id, long line, bool isAccepted, bool isNumbered)
    {
        if (string.IsNullOrEmpty(id))
            json.WriteNull("id");
        else
            json.WriteString("id", id);
        if (isNumbered)
            json.WriteNumber("line", line);
        json.WriteString("result", isAccepted ? "SUCCESS" : "FAILURE");
    }

    static void WriteFinding(Utf8JsonWriter json, BatchFinding finding)
    {
        var observation = finding.Observation;
        json.WriteStartObject();
        json.WriteString("code", observation.Finding.Code);
        json.WriteString("severity", SeverityText.Of(observation.Severity));
        if (finding.Certificate is { } place)
            json.WriteNumber("certificate", place);
        json.WriteString("subject", observation.Subject);
        json.WriteString("title", observation.Title);
        json.WriteStartObject("evidence");
        foreach (var evidence in observation.Evidence)
            json.WriteString(evidence.Name, evidence.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
