using Parley.Diagnostics;

namespace Parley.Check.Products;

/// <content>SIP servers.</content>
public static partial class ProductAdvices
{
    static IEnumerable<ProductAdvice> Calls() =>
    [
        Kamailio(
            AdviceTopic.Certificate,
            "in tls.cfg set certificate and private_key of [server:default], or of "
                + "the profile with server_name; then 'kamcmd tls.reload'"),
        Kamailio(
            AdviceTopic.Chain,
            "the file of 'certificate' in tls.cfg holds the server's certificate first and the intermediates after "
                + "it; then 'kamcmd tls.reload'"),
        Kamailio(AdviceTopic.Versions, "in tls.cfg set method = TLSv1.2+; then restart"),
        Kamailio(AdviceTopic.Suites, "in tls.cfg take cipher_list out; then 'kamcmd tls.reload'"),
        Kamailio(
            AdviceTopic.ClientCertificate,
            "in tls.cfg set verify_certificate = no and require_certificate = no for [server:default]; then 'kamcmd tls.reload'"),
    ];

    static ProductAdvice Kamailio(AdviceTopic topic, string change) =>
        new(ServerProduct.Kamailio, topic, change, SourceReference.Policy("Kamailio documentation", "TLS module"));
}
