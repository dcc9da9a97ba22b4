using System.Globalization;
using Parley.Diagnostics;
using Parley.Transport.Dialects;
using Parley.Transport.Dialing;
using Parley.Transport.Findings;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>The findings about one connection, with the values that their texts name.</summary>
static class ConnectionObservations
{
    const string Nothing = "nothing at all";

    // What current clients speak is what the platform is told to speak.
    const string CurrentVersions = "TLS 1.2 and TLS 1.3";

    internal static Observation OfDial(ConnectionRequest request, DialResult dial, TransportLimits limits) => dial.Outcome switch
    {
        DialOutcome.Refused => Of(TransportFindings.Refused, request),
        DialOutcome.Reset => OfClose(request, "reset"),
        DialOutcome.TimedOut => Of(TransportFindings.DialTimedOut, request, ("limit", limits.Dial)),
        _ => Of(TransportFindings.NoRoute, request, ("detail", dial.Decisive?.Detail ?? "no address")),
    };

    internal static Observation? OfNegotiation(ConnectionRequest request, NegotiationResult result)
    {
        var expected = request.Dialect.PlainProtocol;
        return result.Outcome switch
        {
            NegotiationOutcome.NotOffered => Of(TransportFindings.StartTlsNotOffered, request, ("offered", result.Detail)),
            NegotiationOutcome.Refused => Of(
                TransportFindings.StartTlsRefused, request, ("result", result.Detail), ("message", Parenthesised(result.Text))),
            NegotiationOutcome.ServiceRefused => Of(
                TransportFindings.ServiceRefused, request,
                ("condition", result.Detail), ("message", Parenthesised(result.Text)), ("expected", expected),
                ("meaning", StreamErrorMeaning.CauseOf(result.Detail)),
                ("remedy", StreamErrorMeaning.RemedyOf(result.Detail, request.Reference.Name, request.Host, result.Text))),
            NegotiationOutcome.OtherProtocol => Of(
                TransportFindings.OtherProtocol, request,
                ("spoken", result.Detail), ("expected", expected), ("firstBytes", result.Text)),
            NegotiationOutcome.OtherSide => OfOtherSide(request, request.Dialect is SecurityDialect.XmppStartTls { BetweenServers: true }),
            NegotiationOutcome.Unreadable => Of(
                TransportFindings.StartTlsUnreadable, request, ("expected", expected), ("detail", result.Detail)),
            NegotiationOutcome.Alert when result.Alert is { } alert => OfAlert(request, ConnectionOutcome.HandshakeAlert, alert),
            NegotiationOutcome.Closed => OfClose(request, $"it closed during the {expected} negotiation"),
            NegotiationOutcome.BrokenOff => OfBreak(request, $"in the middle of the {expected} negotiation"),
            _ => result.Injected > 0 ? Of(TransportFindings.StartTlsInjected, request, ("bytes", result.Injected)) : null,
        };
    }

    /// <summary>The port is the server's own one for the other side: for servers where a client came, or the reverse.</summary>
    static Observation OfOtherSide(ConnectionRequest request, bool betweenServers) =>
        StreamSide.Observe(request.ToString(), request.Host, betweenServers);

    static Observation OfBreak(ConnectionRequest request, string when) => Of(TransportFindings.BrokenOff, request, ("when", when));

    internal static Observation OfClose(ConnectionRequest request, string? how) =>
        Of(TransportFindings.ClosedAtOnce, request, ("detail", how ?? "closed"));

    /// <summary>The port is the service's other one: TLS from the first byte in place of a negotiation, or the reverse.</summary>
    internal static Observation OfOtherWay(ConnectionRequest request, string spoken) => request.Dialect.PlainProtocol is { } expected
        ? Of(TransportFindings.OtherProtocol, request, ("spoken", spoken), ("expected", expected), ("firstBytes", Nothing))
        : Of(TransportFindings.NotTls, request, ("spoken", spoken), ("firstBytes", Nothing));

    internal static Observation OfTimeOut(ConnectionRequest request, ConnectionStage stage, TransportLimits limits) =>
        stage == ConnectionStage.Negotiation
            ? Of(TransportFindings.StartTlsTimedOut, request, ("expected", request.Dialect.PlainProtocol), ("limit", limits.Negotiation))
            : Of(TransportFindings.TlsTimedOut, request, ("limit", limits.Handshake));

    /// <summary>The finding for a failed handshake; <see langword="null"/> where the certificates' own findings say it all.</summary>
    internal static Observation? OfHandshake(
        ConnectionRequest request, ConnectionOutcome outcome, TlsTap tap, HandshakeResult result, TlsProbe? probe) => outcome switch
        {
            ConnectionOutcome.NotTls => Of(
                request.Dialect.PlainProtocol is null ? TransportFindings.NotTls : TransportFindings.PlainAfterAgreement, request,
                ("spoken", ForeignProtocol.NameOf(tap.FirstBytes)), ("firstBytes", ForeignProtocol.Printable(tap.FirstBytes))),
            ConnectionOutcome.ClosedAtOnce => request.Dialect.PlainProtocol is null
                ? OfClose(request, result.Reason)
                : OfBreak(request, "after it agreed to start TLS"),
            ConnectionOutcome.ProtocolMismatch => Of(
                TransportFindings.ProtocolMismatch, request,
                ("spoken", SpokenBy(tap, probe)), ("offered", CurrentVersions)),
            ConnectionOutcome.CipherMismatch when HandshakeDiagnosis.OnlyGroup(probe) is { } group =>
                Of(TransportFindings.GroupMismatch, request, ("group", TlsGroups.NameOf(group))),
            ConnectionOutcome.CipherMismatch => Of(
                TransportFindings.CipherMismatch, request, ("cipher", CipherOf(probe)), ("spoken", SpokenBy(tap, probe))),
            ConnectionOutcome.HandshakeAlert or ConnectionOutcome.ClientCertificateRequired when result.Alert is { } alert =>
                OfAlert(request, outcome, alert),
            // OpenSSL's word for a message beyond its limit, and only lists of certificates are that long.
            ConnectionOutcome.HandshakeFailed when result.Reason?.Contains("excessive message size", StringComparison.OrdinalIgnoreCase) == true =>
                Of(TransportFindings.ChainTooLarge, request, ("detail", result.Reason)),
            ConnectionOutcome.HandshakeFailed => Of(TransportFindings.HandshakeFailed, request, ("detail", DetailOf(tap, result))),
            _ => null,
        };

    internal static Observation OfAlert(ConnectionRequest request, ConnectionOutcome outcome, TlsAlert alert)
    {
        if (outcome == ConnectionOutcome.ClientCertificateRequired)
            return Of(TransportFindings.ClientCertificateWanted, request, ("alert", alert.Name));
        return alert == TlsAlert.UnrecognizedName && ServerNameIndication.Of(request.ServerName) is { } serverName
            ? Of(TransportFindings.NameNotServed, request, ("serverName", serverName))
            : Of(
                TransportFindings.Alert, request,
                ("alert", alert.Name), ("meaning", AlertMeaning.CauseOf(alert)), ("remedy", AlertMeaning.RemedyOf(alert)));
    }

    /// <summary>Versions before TLS 1.2 beside current ones; where there are only old ones, that is the mismatch itself.</summary>
    internal static Observation? OfOldVersions(ConnectionRequest request, IEnumerable<TlsVersion> spoken)
    {
        var old = spoken.Where(version => version < TlsVersion.Tls12).Select(version => version.DisplayName).ToArray();
        return old.Length > 0 && spoken.Any(version => version >= TlsVersion.Tls12)
            ? Of(TransportFindings.OldVersionOffered, request, ("versions", string.Join(" and ", old)))
            : null;
    }

    internal static Observation OfUnproved(ConnectionRequest request, ChainSource source) =>
        Of(TransportFindings.KeyNotProved, request, ("source", source == ChainSource.Probe ? "a probe" : "the broken handshake"));

    internal static Observation OfLook(ConnectionRequest request) => Of(TransportFindings.OnlyLooked, request);

    /// <summary>Why a handshake broke, in a sentence.</summary>
    internal static string DetailOf(TlsTap tap, HandshakeResult result)
    {
        var reason = result.Reason ?? "no reason given";
        return tap.AlertSent is { } sent
            ? $"Our side gave up with {sent.Name}: {reason}"
            : $"The server ended the connection in the middle of the handshake: {reason}";
    }

    static string SpokenBy(TlsTap tap, TlsProbe? probe)
    {
        var spoken = probe?.Spoken.Select(version => version.DisplayName).ToArray() ?? [];
        if (spoken.Length > 0)
            return string.Join(", ", spoken);
        return tap.ServerHello is { } hello ? hello.Version.DisplayName : "no version that could be found out";
    }

    static string CipherOf(TlsProbe? probe) =>
        probe?.Versions.LastOrDefault(version => version.CipherSuite is not null)?.CipherSuite ?? "none";

    static string Parenthesised(string? text) => string.IsNullOrEmpty(text) ? "(without a text)" : $"('{text}')";

    /// <summary>The finding with the values given, and those of the connection that its texts name.</summary>
    internal static Observation Of(Finding finding, ConnectionRequest request, params ReadOnlySpan<(string Name, object? Value)> evidence)
    {
        var all = new List<(string, object?)>();
        foreach (var name in finding.EvidenceNames)
        {
            if (ValueOf(request, name) is { } value)
                all.Add((name, value));
        }

        all.AddRange(evidence);
        return Observation.Of(finding, request.ToString(), [.. all]);
    }

    static string? ValueOf(ConnectionRequest request, string name) => name switch
    {
        "subject" => request.ToString(),
        "host" => request.Host,
        "port" => request.Address.Port.ToString(CultureInfo.InvariantCulture),
        "address" => request.Address.ToString(),
        "ip" => request.Address.Address.ToString(),
        "dialect" => request.Dialect.Name,
        "name" => request.Reference.Name,
        _ => null,
    };
}
