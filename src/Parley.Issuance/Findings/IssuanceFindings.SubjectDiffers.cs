using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>Requests of one cluster differ in their subject.</summary>
    public static readonly Finding SubjectDiffers = new("issuance.cluster.subject-differs", Severity.Warning)
    {
        Title = "The requests differ in the field {field}",
        Cause = "{first} has {field} {firstValue}, {second} has {secondValue}. "
            + "Authorities that verify the organization ask for the same information in the requests of all nodes.",
        Fix = "Write {field} the same way on all nodes, and make the requests again.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate Signing Request Formats and Requirements"),
    };
}
