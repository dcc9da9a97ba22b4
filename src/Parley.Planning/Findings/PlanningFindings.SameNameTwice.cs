using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>One name, several certificates, and an authority that signs one.</summary>
    public static readonly Finding SameNameTwice = new("planning.certificate.same-name-twice", Severity.Warning)
    {
        Title = "Several certificates are planned for one name that the authority signs once",
        Cause = "The authority signs one certificate for each name, and this name needs one for each of: {services}.",
        Fix = "Order the further certificates from another authority, or choose an authority that signs several for one name.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate Signing Request Formats and Requirements"),
    };
}
