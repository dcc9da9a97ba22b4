using Parley.Diagnostics;

namespace Parley.Check.Products;

/// <content>Web servers, and products that are managed in a browser.</content>
public static partial class ProductAdvices
{
    static IEnumerable<ProductAdvice> Web() =>
    [
        Nginx(
            AdviceTopic.Certificate,
            "in the server block that serves the name (server_name) "
                + "set ssl_certificate and ssl_certificate_key; then 'nginx -s reload'"),
        Nginx(
            AdviceTopic.Chain,
            "the file of ssl_certificate holds the server's certificate first and the "
                + "intermediates after it; then 'nginx -s reload'"),
        Nginx(AdviceTopic.Versions, "set ssl_protocols TLSv1.2 TLSv1.3; then 'nginx -s reload'"),
        Nginx(AdviceTopic.Suites, "set ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20, or take the line out; then 'nginx -s reload'"),
        Nginx(
            AdviceTopic.Staple,
            "set ssl_stapling on, a resolver that nginx can ask, and no ssl_stapling_file "
                + "that nobody renews; then 'nginx -s reload'"),
        Nginx(AdviceTopic.Domain, "add a server block with server_name for the name; then 'nginx -s reload'"),
        Nginx(
            AdviceTopic.ClientCertificate,
            "set ssl_verify_client off (or optional) in the server block; then 'nginx -s reload'"),
        Apache(
            AdviceTopic.Certificate,
            "set SSLCertificateFile and SSLCertificateKeyFile in the VirtualHost of the name; then 'apachectl graceful'"),
        Apache(AdviceTopic.Chain, "append the intermediates to the file of SSLCertificateFile; then 'apachectl graceful'"),
        Apache(AdviceTopic.Versions, "set SSLProtocol -all +TLSv1.2 +TLSv1.3; then 'apachectl graceful'"),
        Apache(AdviceTopic.Suites, "set SSLCipherSuite to ECDHE+AESGCM:ECDHE+CHACHA20; then 'apachectl graceful'"),
        Apache(
            AdviceTopic.Staple,
            "set SSLUseStapling on, and SSLStaplingCache outside every VirtualHost; then 'apachectl graceful'"),
        Apache(AdviceTopic.ClientCertificate, "set SSLVerifyClient none; then 'apachectl graceful'"),
        CallManager(
            AdviceTopic.Certificate,
            "Cisco Unified OS Administration > Security > Certificate Management: Generate CSR for tomcat, upload the "
                + "authority's certificates as tomcat-trust and the signed one as tomcat; then "
                + "'utils service restart Cisco Tomcat'"),
        CallManager(
            AdviceTopic.Chain,
            "Certificate Management: upload every authority's certificate as tomcat-trust, the root first, then upload "
                + "tomcat again; then 'utils service restart Cisco Tomcat'"),
        Expressway(
            AdviceTopic.Certificate,
            "Maintenance > Security > Server certificate: Generate CSR with the domain among the alternative names, "
                + "upload the signed certificate; restart"),
        Expressway(
            AdviceTopic.Chain,
            "Maintenance > Security: append the intermediates to the file of the server certificate, and list the "
                + "authorities under Trusted CA certificate; restart"),
    ];

    static ProductAdvice Nginx(AdviceTopic topic, string change) =>
        new(ServerProduct.Nginx, topic, change, SourceReference.Policy("nginx documentation", "ngx_http_ssl_module"));

    static ProductAdvice Apache(AdviceTopic topic, string change) =>
        new(ServerProduct.Apache, topic, change, SourceReference.Policy("Apache HTTP Server documentation", "mod_ssl"));

    static ProductAdvice CallManager(AdviceTopic topic, string change) => new(
        ServerProduct.CiscoCallManager, topic, change,
        SourceReference.Seed(SeedDocument.PlanningGuide, "Required Certificates for On-Premises Servers"));

    static ProductAdvice Expressway(AdviceTopic topic, string change) => new(
        ServerProduct.CiscoExpressway, topic, change,
        SourceReference.Seed(SeedDocument.PlanningGuide, "Required Certificates for On-Premises Servers"));
}
