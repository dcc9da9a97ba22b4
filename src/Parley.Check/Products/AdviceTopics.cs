using Parley.Diagnostics;

namespace Parley.Check.Products;

/// <summary>Which setting a finding is about.</summary>
static class AdviceTopics
{
    /// <summary>
    /// The topic of a finding, or <see langword="null"/> where its repair is no setting of the server that showed it.
    /// </summary>
    internal static AdviceTopic? Of(Observation observation) => observation["role"] switch
    {
        // A root is replaced on the clients, an intermediate in the chain file.
        "trust anchor" => null,
        "intermediate certificate" when OfCode(observation) is AdviceTopic.Certificate => AdviceTopic.Chain,
        _ => OfCode(observation),
    };

    static AdviceTopic? OfCode(Observation observation) => observation.Finding.Code switch
    {
        // Of the alerts these two speak of certificate and key; of the stream errors these of the domain.
        "transport.tls.alert" => observation["alert"] is "handshake_failure" or "internal_error" ? AdviceTopic.Certificate : null,
        "transport.stream.service-refused" => observation["condition"] is "host-unknown" or "host-gone"
            ? AdviceTopic.Domain
            : null,
        "cert.chain.missing-intermediate" or "cert.chain.issuer-of-other-key" or "cert.chain.disordered" or "cert.chain.unrelated-certificate"
            or "cert.chain.duplicate-certificate" or "transport.tls.chain-too-large" =>
            AdviceTopic.Chain,
        "cert.chain.untrusted-anchor" or "cert.chain.anchor-of-other-key" => null,
        "transport.tls.protocol-mismatch" or "transport.tls.old-version-offered" => AdviceTopic.Versions,
        "transport.tls.cipher-mismatch" or "transport.tls.broken-suite-offered" or "transport.tls.small-prime" => AdviceTopic.Suites,
        "transport.staple.expired" or "transport.staple.of-other" or "transport.staple.unusable" or "transport.staple.missing" => AdviceTopic.Staple,
        "transport.staple.revoked" or "transport.tls.uncommon-key" => AdviceTopic.Certificate,
        "transport.tls.client-certificate-wanted" or "client.service.closed-without-certificate" or "client.service.certificate-demanded" =>
            AdviceTopic.ClientCertificate,
        "transport.starttls.not-offered" => AdviceTopic.StartTls,
        // It offers TLS, so what it lacks is what TLS needs.
        "transport.starttls.refused" or "transport.starttls.broken-off" or "transport.starttls.plain-after-agreement" =>
            AdviceTopic.Certificate,
        "transport.tls.name-not-served" => AdviceTopic.Domain,
        "client.xmpp.no-login-mechanism" or "client.xmpp.no-password-login" or "client.xmpp.outdated-login" => AdviceTopic.Login,
        "client.names.not-read" or "cert.revocation.revoked" => AdviceTopic.Certificate,
        var code when code.StartsWith("cert.revocation.", StringComparison.Ordinal) => null,
        var code when code.StartsWith("cert.", StringComparison.Ordinal) => AdviceTopic.Certificate,
        _ => null,
    };
}
