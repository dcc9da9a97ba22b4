using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>Judging would cost more than the policy allows.</summary>
    public static readonly Finding BudgetExceeded = new("cert.budget.exceeded", Severity.Error)
    {
        Title = "Judging these certificates would cost too much",
        Cause = "After {limit} {budget} no sound path was found. No honest chain needs so many: the certificates are "
            + "a tangle of cross-signatures, decoys or name constraints.",
        Fix = "Let the server send its own certificate and the intermediates of one path, nothing else. A deployment "
            + "that really needs more raises the limit for {budget} in its policy.",
        Source = SourceReference.Own("Every loop over foreign data has a budget"),
    };
}
