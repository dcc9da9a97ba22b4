using System.Text.Json;
using Parley.Certificates.Judging;
using Parley.Diagnostics;
using Parley.Transport.Collecting;
using Parley.Transport.Connections;

namespace Parley.Check.Json;

/// <summary>Writes what was fetched beyond what a server presented, and what it says about revocation.</summary>
public static class CollectedJson
{
    /// <summary>Writes the documents that were fetched, and whether clients that fetch issuers would trust the chain.</summary>
    internal static void Write(Utf8JsonWriter writer, ConnectionAttempt attempt)
    {
        WriteDocuments(writer, attempt.Collected);
        if (attempt.Completed is { } completed)
            writer.WriteBoolean("trustedWithFetchedIssuers", completed.Trusted);
    }

    /// <summary>Writes the documents that were fetched, as the member <c>fetched</c>; nothing where there are none.</summary>
    public static void WriteDocuments(Utf8JsonWriter writer, CollectedMaterial collected)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(collected);
        if (collected.Documents.IsEmpty)
            return;
        writer.WriteStartArray("fetched");
        foreach (var document in collected.Documents)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", document.Kind.Word());
            writer.WriteString("uri", document.Uri.OriginalString);
            if (document.Failure is { } failure)
            {
                writer.WriteString("failure", failure.Kind.Word());
                writer.WriteString("detail", failure.Detail);
            }
            else
            {
                writer.WriteNumber("octets", document.Octets);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>
    /// Writes what is known about each certificate of the best path, the server's own first, the anchor left out.
    /// </summary>
    internal static void WriteRevocation(Utf8JsonWriter writer, CertificateVerdict verdict)
    {
        if (verdict.Best is not { Revocation: [_, ..] answers } path)
            return;
        writer.WriteStartArray("revocation");
        for (var i = 0; i < answers.Length; i++)
        {
            var answer = answers[i];
            writer.WriteStartObject();
            writer.WriteString("sha256", path.Certificates[i].Certificate.Sha256);
            writer.WriteString("status", answer.Status.Word());
            writer.WriteOptional("reason", answer.Reason?.Word());
            writer.WriteOptional("revokedAt", Moment(answer.RevokedAt));
            writer.WriteOptional("thisUpdate", Moment(answer.ThisUpdate));
            writer.WriteOptional("nextUpdate", Moment(answer.NextUpdate));
            writer.WriteOptional("detail", answer.Detail);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static string? Moment(DateTimeOffset? moment) => moment is { } value ? Evidence.Moment(value) : null;
}
