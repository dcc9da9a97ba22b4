using Parley.Diagnostics;

namespace Parley.Installation.Comparison.Rules;

static partial class ComparisonRules
{
    /// <summary>The server presents another certificate than the one that was issued.</summary>
    public static readonly Finding OtherCertificate = new("install.difference.certificate", Severity.Error)
    {
        Title = "{after} is not {before}: it is valid from {afterFrom}, not {beforeFrom}",
        Cause = "The new certificate was not installed, the service was not restarted, or another node or a proxy answers.",
        Fix = "Install the certificate with the SHA-256 {beforeSha256}, restart the service, and compare again.",
        Source = SourceReference.Own("A certificate protects nobody before it is in use"),
    };
}
