namespace Parley.Check.Products;

/// <summary>Which setting a finding is about.</summary>
static class AdviceTopics
{
    /// <summary>The topic of a finding, or <see langword="null"/> where its repair is no setting of the server that showed it.</summary>
    internal static AdviceTopic? Of(string code) => code switch
    {
        "cert.chain.missing-intermediate" or "cert.chain.issuer-of-other-key" or "cert.chain.disordered" or "cert.chain.unrelated-certificate" =>
            AdviceTopic.Chain,
        "cert.chain.untrusted-anchor" or "cert.chain.anchor-of-other-key" => null,
        "transport.tls.protocol-mismatch" or "transport.tls.old-version-offered" => AdviceTopic.Versions,
        "transport.tls.cipher-mismatch" => AdviceTopic.Suites,
        "transport.tls.alert" => AdviceTopic.Certificate,
        "transport.tls.client-certificate-wanted" or "client.service.closed-without-certificate" or "client.service.certificate-demanded" =>
            AdviceTopic.ClientCertificate,
        "transport.starttls.not-offered" or "transport.starttls.refused" => AdviceTopic.StartTls,
        "transport.stream.service-refused" or "transport.tls.name-not-served" => AdviceTopic.Domain,
        "client.xmpp.no-login-mechanism" => AdviceTopic.Login,
        _ when code.StartsWith("cert.revocation.", StringComparison.Ordinal) && code != "cert.revocation.revoked" => null,
        _ when code.StartsWith("cert.", StringComparison.Ordinal) => AdviceTopic.Certificate,
        _ => null,
    };
}
