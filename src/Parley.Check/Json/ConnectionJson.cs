using System.Text.Json;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Client.Visits;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;

namespace Parley.Check.Json;

/// <summary>Writes a connection: what was tried, the chain exactly as sent, the verdict, the greeting.</summary>
static class ConnectionJson
{
    internal static void Write(Utf8JsonWriter writer, ConnectionVisit connection)
    {
        var attempt = connection.Attempt;
        writer.WriteStartObject();
        writer.WriteString("address", attempt.Request.Address.ToString());
        writer.WriteString("dialect", attempt.Request.Dialect.Name);
        writer.WriteOptional("serverName", attempt.Request.ServerName);
        writer.WriteString("outcome", connection.Outcome.Word());
        writer.WriteOptional("detail", attempt.Detail);
        writer.WriteOptional("tlsVersion", attempt.Version?.DisplayName);
        writer.WriteOptional("cipherSuite", attempt.CipherSuite);
        writer.WriteOptional("applicationProtocol", attempt.Alpn);
        writer.WriteBoolean("clientCertificateRequested", attempt.ClientCertificateRequested);
        WriteTimes(writer, attempt);
        PresentedJson.Write(writer, attempt.Verdict?.Presented ?? []);
        if (attempt.Verdict is { } verdict)
            WriteVerdict(writer, verdict);
        CollectedJson.Write(writer, attempt);
        if (connection.Greeting is { } greeting)
        {
            writer.WriteStartObject("greeting");
            writer.WriteBoolean("understood", greeting.Understood);
            writer.WriteString("summary", greeting.Summary);
            writer.WriteEndObject();
        }

        CauseJson.WriteObservations(writer, connection.AllObservations);
        writer.WriteEndObject();
    }

    static void WriteTimes(Utf8JsonWriter writer, ConnectionAttempt attempt)
    {
        writer.WriteStartObject("milliseconds");
        writer.WriteMilliseconds("dial", attempt.DialTime);
        writer.WriteMilliseconds("negotiation", attempt.NegotiationTime);
        writer.WriteMilliseconds("handshake", attempt.HandshakeTime);
        writer.WriteEndObject();
    }

    static void WriteVerdict(Utf8JsonWriter writer, CertificateVerdict verdict)
    {
        writer.WriteStartObject("verdict");
        writer.WriteBoolean("trusted", verdict.Trusted);
        writer.WriteBoolean("chainTrusted", verdict.ChainTrusted);
        writer.WriteString("policy", verdict.Policy);
        writer.WriteStartObject("identity");
        writer.WriteString("reference", verdict.Standard.Reference.Name);
        writer.WriteString("origin", verdict.Standard.Reference.Origin.Word());
        WriteIdentity(writer, "standard", verdict.Standard);
        WriteIdentity(writer, "compatible", verdict.Compatible);
        writer.WriteEndObject();
        CollectedJson.WriteRevocation(writer, verdict);
        writer.WriteEndObject();
    }

    static void WriteIdentity(Utf8JsonWriter writer, string mode, IdentityResult result)
    {
        writer.WriteStartObject(mode);
        writer.WriteBoolean("matches", result.Matches);
        writer.WriteOptional("matched", result.Matched?.ToString());
        writer.WriteOptional("nearestMiss", result.NearestMiss?.ToString());
        writer.WriteOptional("nearestMissReason", result.NearestMissReason);
        if (!result.Matches)
            writer.WriteStrings("curingSanLines", result.CuringSanLines);
        writer.WriteEndObject();
    }
}
