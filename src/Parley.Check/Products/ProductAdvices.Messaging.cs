using Parley.Diagnostics;

namespace Parley.Check.Products;

/// <content>XMPP servers.</content>
public static partial class ProductAdvices
{
    static IEnumerable<ProductAdvice> Messaging() =>
    [
        Prosody(
            AdviceTopic.Certificate,
            "in prosody.cfg.lua name the files in ssl = { certificate = \"...\"; key = \"...\" } of VirtualHost "
                + "\"{domain}\" and, for the port with TLS from the first byte, in c2s_direct_tls_ssl, or install them "
                + "with 'prosodyctl --root cert import'; then 'prosodyctl reload'",
            "Certificates"),
        Prosody(
            AdviceTopic.Chain,
            "the file that ssl.certificate names holds the server's certificate first and the intermediates after it "
                + "(cat server.pem intermediate.pem > fullchain.pem); then 'prosodyctl reload'",
            "Certificates"),
        Prosody(
            AdviceTopic.Versions, "in prosody.cfg.lua set ssl = { protocol = \"tlsv1_2+\" }, or take the line out",
            "Advanced TLS configuration"),
        Prosody(
            AdviceTopic.Suites, "in prosody.cfg.lua take 'ciphers' out of ssl, or set tls_profile = \"intermediate\"",
            "Advanced TLS configuration"),
        Prosody(
            AdviceTopic.StartTls,
            "in prosody.cfg.lua have \"tls\" among modules_enabled and set c2s_require_encryption = true; "
                + "'prosodyctl check certs' and the log tell whether certificate and key were taken",
            "mod_tls"),
        Prosody(
            AdviceTopic.Domain, "in prosody.cfg.lua add VirtualHost \"{domain}\"; then 'prosodyctl reload'",
            "Configuring Prosody"),
        Prosody(
            AdviceTopic.Login,
            "in prosody.cfg.lua have \"saslauth\" among modules_enabled and set authentication = \"internal_hashed\"",
            "Authentication"),
        Prosody(
            AdviceTopic.ClientCertificate,
            "in prosody.cfg.lua take 'verify' and 'cafile' out of ssl, or set verify = \"none\"; then restart",
            "Advanced TLS configuration"),
        Ejabberd(
            AdviceTopic.Certificate,
            "in ejabberd.yml list the file under certfiles (server's certificate, intermediates and key); "
                + "then 'ejabberdctl reload_config'",
            "Basic configuration, certfiles"),
        Ejabberd(
            AdviceTopic.Chain,
            "the files under certfiles in ejabberd.yml must hold the intermediates too; "
                + "then 'ejabberdctl reload_config'",
            "Basic configuration, certfiles"),
        Ejabberd(
            AdviceTopic.Versions, "in ejabberd.yml set c2s_protocol_options to [no_sslv3, no_tlsv1, no_tlsv1_1]",
            "Top-level options, c2s_protocol_options"),
        Ejabberd(
            AdviceTopic.Suites, "in ejabberd.yml take c2s_ciphers out, or set it to \"HIGH:!aNULL:!3DES\"",
            "Top-level options, c2s_ciphers"),
        Ejabberd(
            AdviceTopic.StartTls,
            "in ejabberd.yml set starttls: true and starttls_required: true for the listener with ejabberd_c2s",
            "Listen options, starttls"),
        Ejabberd(
            AdviceTopic.ClientCertificate,
            "in ejabberd.yml take tls_verify: true out of the listener with ejabberd_c2s; "
                + "then 'ejabberdctl reload_config'",
            "Listen options, tls_verify"),
        Ejabberd(
            AdviceTopic.Domain, "in ejabberd.yml add {domain} to hosts; then 'ejabberdctl reload_config'",
            "Basic configuration, hosts"),
        Ejabberd(AdviceTopic.Login, "in ejabberd.yml set auth_method, for example to internal", "Authentication"),
        Presence(
            AdviceTopic.Certificate,
            "Cisco Unified IM and Presence OS Administration > Security > Certificate Management: Generate CSR "
                + "for cup-xmpp, upload the authority's certificates as cup-xmpp-trust and the signed one as "
                + "cup-xmpp; restart the Cisco XCP Router"),
        Presence(
            AdviceTopic.Chain,
            "Certificate Management: upload every authority's certificate as cup-xmpp-trust, the root first, then upload "
                + "cup-xmpp again; restart the Cisco XCP Router"),
        Presence(
            AdviceTopic.Domain,
            "Presence > Settings > Standard Configuration and Presence > Domains: the domain {domain} must be listed"),
    ];

    static ProductAdvice Prosody(AdviceTopic topic, string change, string section) =>
        new(ServerProduct.Prosody, topic, change, SourceReference.Policy("Prosody documentation", section));

    static ProductAdvice Ejabberd(AdviceTopic topic, string change, string section) =>
        new(ServerProduct.Ejabberd, topic, change, SourceReference.Policy("ejabberd documentation", section));

    static ProductAdvice Presence(AdviceTopic topic, string change) => new(
        ServerProduct.CiscoPresence, topic, change,
        SourceReference.Seed(SeedDocument.PlanningGuide, "Required Certificates for On-Premises Servers"));
}
