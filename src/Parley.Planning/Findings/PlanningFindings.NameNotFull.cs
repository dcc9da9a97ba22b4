using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A node that is named by an address or a bare name.</summary>
    public static readonly Finding NameNotFull = new("planning.certificate.name-not-full", Severity.Error)
    {
        Title = "{cluster}: a node is not called by its full name",
        Cause = "Clients are given what the plan calls the node, and an authority signs a certificate "
            + "for a full name only; a bare name or an address agrees with no certificate, "
            + "so every user is asked (deployment file, {place}).",
        Fix = "Write the full name of the node, such as cucm1.{domain}, here and wherever servers and profiles name it.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Prevent Identity Mismatch"),
    };
}
