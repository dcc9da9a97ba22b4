using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>Says from what was seen of a failed handshake what came of the connection. Pure.</summary>
static class HandshakeDiagnosis
{
    /// <summary>What is known before a probe.</summary>
    internal static ConnectionOutcome Of(TlsTap tap, HandshakeResult result)
    {
        if (tap.IsForeign)
            return ConnectionOutcome.NotTls;
        if (result.Alert is { } alert)
            return OfAlert(alert, result.ClientCertificateRequested);
        if (tap.ServerHello is { Version: < TlsVersion.Tls12 } || tap.AlertSent == TlsAlert.ProtocolVersion)
            return ConnectionOutcome.ProtocolMismatch;
        if (tap.Received == 0)
            return ConnectionOutcome.ClosedAtOnce;
        return tap.AlertSent is { } sent && IsAboutCertificate(sent, result)
            ? ConnectionOutcome.Untrusted
            : ConnectionOutcome.HandshakeFailed;
    }

    /// <summary>What an alert from the server means.</summary>
    internal static ConnectionOutcome OfAlert(TlsAlert alert, bool clientCertificateRequested)
    {
        if (alert == TlsAlert.CertificateRequired || (clientCertificateRequested && RefusesClient(alert)))
            return ConnectionOutcome.ClientCertificateRequired;
        return alert == TlsAlert.ProtocolVersion ? ConnectionOutcome.ProtocolMismatch : ConnectionOutcome.HandshakeAlert;
    }

    /// <summary>Whether asking for each version can tell more.</summary>
    internal static bool WantsProbe(ConnectionOutcome outcome, TlsAlert? alert) => outcome switch
    {
        ConnectionOutcome.ProtocolMismatch or ConnectionOutcome.HandshakeFailed or ConnectionOutcome.ClosedAtOnce => true,
        ConnectionOutcome.HandshakeAlert => alert != TlsAlert.UnrecognizedName && alert != TlsAlert.NoApplicationProtocol,
        _ => false,
    };

    /// <summary>What a probe adds.</summary>
    internal static ConnectionOutcome With(ConnectionOutcome outcome, TlsAlert? alert, TlsProbe probe)
    {
        var newest = probe.Spoken.Select(version => (TlsVersion?)version).Max();
        if (newest < TlsVersion.Tls12)
            return ConnectionOutcome.ProtocolMismatch;
        // Some servers hang up where others say that they found no suite; GnuTLS is among them.
        if (outcome == ConnectionOutcome.ClosedAtOnce && newest == TlsVersion.Tls12
            && probe.Versions.Any(version => version.Version == TlsVersion.Tls12 && IsOutdated(version.CipherSuite)))
            return ConnectionOutcome.CipherMismatch;
        // It speaks to a hello that offers everything, and did not to one that offers what is current.
        var foundNothing = alert == TlsAlert.HandshakeFailure || alert == TlsAlert.InsufficientSecurity
            || (alert == TlsAlert.InternalError && OnlyGroup(probe) is not null); // OpenSSL's word for it with some curves
        return outcome == ConnectionOutcome.HandshakeAlert && foundNothing && newest is not null
            ? ConnectionOutcome.CipherMismatch
            : outcome;
    }

    /// <summary>
    /// The group that a server insists on where its cipher suite is one that current clients offer: then it is the group that
    /// they do not have.
    /// </summary>
    internal static int? OnlyGroup(TlsProbe? probe) => probe?.Versions
        .Where(version => version.Version >= TlsVersion.Tls12 && version is { CipherSuite: { } suite, Group: { } group }
            && (version.Version == TlsVersion.Tls13 || !IsOutdated(suite)) && !TlsGroups.IsCommon(group))
        .Select(version => version.Group)
        .FirstOrDefault();

    /// <summary>Whether a suite lacks forward secrecy or authenticated encryption, so that current clients do not offer it (RFC 9325, 4.2).</summary>
    static bool IsOutdated(string? suite) => suite is not null
        && !(suite.Contains("_ECDHE_", StringComparison.Ordinal)
            && (suite.Contains("_GCM_", StringComparison.Ordinal) || suite.Contains("CHACHA20", StringComparison.Ordinal)));

    /// <summary>The alerts by which servers refuse a client that showed no certificate (TLS 1.2 has none of its own).</summary>
    static bool RefusesClient(TlsAlert alert) =>
        alert == TlsAlert.HandshakeFailure || alert == TlsAlert.BadCertificate
        || alert.Name is "certificate_unknown" or "no_certificate" or "access_denied";

    /// <summary>Whether our own library gave up because of the certificates it was shown.</summary>
    static bool IsAboutCertificate(TlsAlert sent, HandshakeResult result) =>
        !result.Presented.IsEmpty
        && sent.Name is "bad_certificate" or "unsupported_certificate" or "certificate_expired" or "certificate_unknown"
            or "unknown_ca" or "decode_error" or "certificate_revoked";
}
