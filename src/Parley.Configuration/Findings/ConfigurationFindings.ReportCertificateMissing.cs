using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>Problem reports are to be encrypted, and no certificate is named.</summary>
    public static readonly Finding ReportCertificateMissing = new("config.reports.certificate-missing", Severity.Warning)
    {
        Title = "EnablePrtEncryption stands without a certificate",
        Cause = "In line {line} the encryption of problem reports is switched on, and neither PrtCertificateName "
            + "(desktop) nor PRTCertificateUrl (mobile) is set. No report can be sent.",
        Fix = "Add PrtCertificateName for desktop clients and PRTCertificateUrl for mobile ones.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.0", "Client Parameters"),
    };
}
