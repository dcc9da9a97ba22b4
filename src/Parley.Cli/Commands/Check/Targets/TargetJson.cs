using System.Buffers;
using System.Text;
using System.Text.Json;
using Parley.Check.Json;
using Parley.Client.Endpoints;
using Parley.Diagnostics;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;

namespace Parley.Cli.Commands.Check.Targets;

/// <summary>The answer to a line as a JSON object in one line; <c>docs/schemas/targets.schema.json</c> describes it.</summary>
static class TargetJson
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    internal const string Schema = "parley.target/1";

    /// <summary>Octets of most answers: a chain of two or three certificates in Base64, and some words.</summary>
    const int UsualBytes = 8 * 1024;

    // An answer is written at one go, and each thread writes many.
    [ThreadStatic]
    static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    static Utf8JsonWriter? _json;

    internal static string Of(long line, TargetLine target, EndpointLook look) => Write(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteNumber("line", line);
        json.WriteString("target", target.Endpoint.ToString());
        json.WriteString("service", target.Service.Word);
        if (target.Endpoint.Name is { } name)
            json.WriteString("name", name);
        if (look.Decisive is { } attempt)
            WriteAttempt(json, attempt);
        else
            json.WriteString("outcome", "noAddress");
        WriteFindings(json, look);
    });

    internal static string OfFault(long line, string fault) => Write(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteNumber("line", line);
        json.WriteString("error", fault);
    });

    static void WriteAttempt(Utf8JsonWriter json, ConnectionAttempt attempt)
    {
        json.WriteString("address", attempt.Request.Address.ToString());
        json.WriteString("outcome", attempt.Outcome.Word());
        if (attempt.Detail is { } detail)
            json.WriteString("detail", detail);
        if (attempt.Version is { } version)
            json.WriteString("tlsVersion", version.DisplayName);
        // What was only looked at is never called trusted: the handshake that proves the key was not made.
        json.WriteBoolean("keyProved", attempt.PresentedIn == ChainSource.Handshake);
        json.WriteBoolean("trusted", attempt.IsSecured);
        if (attempt.Verdict is not { } verdict)
            return;
        json.WriteBoolean("chainTrusted", verdict.ChainTrusted);
        if (!verdict.Standard.Reference.IsNone)
            json.WriteBoolean("nameMatches", verdict.Standard.Matches);
        PresentedJson.Write(json, verdict.Presented);
    }

    static void WriteFindings(Utf8JsonWriter json, EndpointLook look)
    {
        json.WriteStartArray("findings");
        foreach (var observation in look.AllObservations)
        {
            json.WriteStartObject();
            json.WriteString("code", observation.Finding.Code);
            json.WriteString("severity", observation.Severity.Word());
            json.WriteString("subject", observation.Subject);
            json.WriteString("title", observation.Title);
            if (observation.Severity > Severity.Note)
                json.WriteString("fix", observation.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static string Write(Action<Utf8JsonWriter> members)
    {
        var buffer = _buffer ??= new(UsualBytes);
        var json = _json ??= new(buffer);
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
