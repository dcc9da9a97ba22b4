using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>A rule of ours broke down.</summary>
    public static readonly Finding RuleFailed = new("cert.rule.failed", Severity.Error)
    {
        Title = "A rule could not be applied",
        Cause = "{rule} broke down with {exception}. This is a mistake in Parley; to be safe, the chain counts as "
            + "wrong.",
        Fix = "Report it with the certificates that were presented.",
        Source = SourceReference.Own("What could not be checked is not accepted"),
    };
}
