using Parley.Configuration.Findings;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Encrypted problem reports need a certificate.</summary>
sealed class ProblemReportRule : ILintRule
{
    public void Check(LintContext context)
    {
        if (context.Switch("EnablePrtEncryption") == true
            && context.Find("EnablePrtEncryption") is { } entry
            && context.Find("PrtCertificateName") is null
            && context.Find("PRTCertificateUrl") is null)
            context.Add(ConfigurationFindings.ReportCertificateMissing, entry, null);
    }
}
