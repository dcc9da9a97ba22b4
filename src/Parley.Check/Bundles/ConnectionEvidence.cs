using System.Text.Json;
using Parley.Check.Json;
using Parley.Client.Visits;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;

namespace Parley.Check.Bundles;

/// <summary>
/// One connection in a bundle: what was tried, what came, the chain as it was sent. Verdicts
/// are made again when it is read.
/// </summary>
static class ConnectionEvidence
{
    internal static void WriteMembers(Utf8JsonWriter writer, ConnectionVisit connection, ObjectTable objects)
    {
        var attempt = connection.Attempt;
        ConnectionRequestEvidence.Write(writer, "request", attempt.Request);
        writer.WriteWord("outcome", attempt.Outcome);
        writer.WriteWord("stage", attempt.Stage);
        writer.WriteOptional("detail", attempt.Detail);
        if (attempt.Version is { } version)
            writer.WriteNumber("tlsVersion", (int)version);
        writer.WriteOptional("cipherSuite", attempt.CipherSuite);
        writer.WriteOptional("applicationProtocol", attempt.Alpn);
        writer.WriteBoolean("clientCertificateRequested", attempt.ClientCertificateRequested);
        if (attempt.Alert is { } alert)
            writer.WriteNumber("alert", alert.Description);
        writer.WriteWord("chainSource", attempt.PresentedIn);
        writer.WriteStrings("chain", [.. attempt.Presented.Select(objects.Keep)]);
        if (attempt.Verdict is { } verdict)
            writer.WriteInstant("judgedAt", verdict.Time);
        CollectedEvidence.Write(writer, "collected", attempt.Collected, objects);
        ObservationEvidence.Write(writer, "findings", attempt.Observations);
        TranscriptEvidence.Write(writer, "transcript", attempt.Transcript);
        writer.WriteSpan("dialMilliseconds", attempt.DialTime);
        writer.WriteSpan("negotiationMilliseconds", attempt.NegotiationTime);
        writer.WriteSpan("handshakeMilliseconds", attempt.HandshakeTime);
        if (attempt.Probe is { } probe)
            ProbeEvidence.Write(writer, "probe", probe, objects);
        if (attempt.Tolerance is { } tolerance)
            ToleranceEvidence.Write(writer, "beside", tolerance, objects);
        if (connection.Greeting is { } greeting)
            writer.WriteObject("greeting", () => WriteGreeting(writer, greeting));
    }

    static void WriteGreeting(Utf8JsonWriter writer, ServiceGreeting greeting)
    {
        writer.WriteString("summary", greeting.Summary);
        writer.WriteBoolean("understood", greeting.Understood);
        if (greeting.Software is { } software)
            writer.WriteString("software", software);
        if (greeting.Ended is { } ended)
            writer.WriteWord("ended", ended);
        ObservationEvidence.Write(writer, "findings", greeting.Observations);
    }

    internal static ConnectionVisit Read(EvidenceNode node, EvidenceContext context)
    {
        context.CountConnection(node);
        var attempt = ReadAttempt(node, context);
        context.CountPresented(node, attempt.Presented.Length);
        var isJudged = node.Has("judgedAt") && !node.Faults.Any;
        return new()
        {
            Attempt = isJudged ? context.Judge.Judge(attempt, node.Instant("judgedAt")) : attempt,
            Greeting = node.Has("greeting") ? ReadGreeting(node.Member("greeting"), context) : null,
        };
    }

    static ConnectionAttempt ReadAttempt(EvidenceNode node, EvidenceContext context) => new()
    {
        Request = ConnectionRequestEvidence.Read(node.Member("request")),
        Outcome = node.Word<ConnectionOutcome>("outcome"),
        Stage = node.Word<ConnectionStage>("stage"),
        Detail = node.OptionalText("detail"),
        Version = node.OptionalNumber("tlsVersion", 0, ushort.MaxValue) is { } version ? (TlsVersion)version : null,
        CipherSuite = node.OptionalText("cipherSuite"),
        Alpn = node.OptionalText("applicationProtocol"),
        ClientCertificateRequested = node.Flag("clientCertificateRequested"),
        Alert = ProbeEvidence.AlertOf(node, "alert"),
        PresentedIn = node.Word<ChainSource>("chainSource"),
        Presented = context.Objects.Octets(node, "chain"),
        Collected = CollectedEvidence.Read(node.Member("collected"), context.Objects),
        Observations = ObservationEvidence.Read(node, "findings", context.Catalogue),
        Transcript = TranscriptEvidence.Read(node.Member("transcript")),
        DialTime = node.Span("dialMilliseconds"),
        NegotiationTime = node.Span("negotiationMilliseconds"),
        HandshakeTime = node.Span("handshakeMilliseconds"),
        Probe = node.Has("probe") ? ProbeEvidence.Read(node.Member("probe"), context.Objects) : null,
        Tolerance = node.Has("beside") ? ToleranceEvidence.Read(node.Member("beside"), context.Objects) : null,
    };

    static ServiceGreeting ReadGreeting(EvidenceNode node, EvidenceContext context) => new()
    {
        Summary = node.Text("summary"),
        Understood = node.Flag("understood"),
        Software = node.OptionalText("software"),
        Ended = node.OptionalWord<ConnectionOutcome>("ended"),
        Observations = ObservationEvidence.Read(node, "findings", context.Catalogue),
    };
}
