using Parley.Diagnostics;

namespace Parley.Check.Products;

/// <content>Directories.</content>
public static partial class ProductAdvices
{
    static IEnumerable<ProductAdvice> Directory() =>
    [
        OpenLdap(
            AdviceTopic.Certificate,
            "in cn=config set olcTLSCertificateFile and olcTLSCertificateKeyFile (slapd.conf: TLSCertificateFile, "
                + "TLSCertificateKeyFile) to files that the user of slapd can read; restart slapd"),
        OpenLdap(
            AdviceTopic.Chain,
            "append the intermediates to the file of olcTLSCertificateFile (slapd.conf: TLSCertificateFile); restart slapd"),
        OpenLdap(
            AdviceTopic.Versions,
            "set olcTLSProtocolMin: 3.3 (slapd.conf: TLSProtocolMin 3.3); with GnuTLS, as on Debian, take the old "
                + "versions out of olcTLSCipherSuite; restart slapd"),
        OpenLdap(
            AdviceTopic.Suites,
            "take olcTLSCipherSuite (slapd.conf: TLSCipherSuite) out, or set it to SECURE256 with GnuTLS; restart slapd"),
        OpenLdap(
            AdviceTopic.StartTls,
            "in cn=config set olcTLSCertificateFile and olcTLSCertificateKeyFile (slapd.conf: TLSCertificateFile, "
                + "TLSCertificateKeyFile): without them slapd knows no StartTLS; restart slapd"),
        OpenLdap(
            AdviceTopic.ClientCertificate,
            "set olcTLSVerifyClient: never (slapd.conf: TLSVerifyClient never); restart slapd"),
        ActiveDirectory(
            AdviceTopic.Certificate,
            "put the certificate with its key into the computer's personal store of the domain controller (or into that "
                + "of the service NTDS); it is used as soon as it is there"),
        ActiveDirectory(
            AdviceTopic.Chain,
            "install the intermediates in the computer's store of intermediate authorities on the domain controller"),
        ActiveDirectory(
            AdviceTopic.StartTls,
            "the domain controller has no certificate that it can use: put one for server authentication, with its key, "
                + "into the computer's personal store"),
    ];

    static ProductAdvice OpenLdap(AdviceTopic topic, string change) =>
        new(
            ServerProduct.OpenLdap, topic, change,
            SourceReference.Policy("OpenLDAP Software Administrator's Guide", "Using TLS"));

    static ProductAdvice ActiveDirectory(AdviceTopic topic, string change) => new(
        ServerProduct.ActiveDirectory, topic, change,
        SourceReference.Policy("Microsoft Learn", "Enable LDAP over SSL with a third-party certification authority"));
}
