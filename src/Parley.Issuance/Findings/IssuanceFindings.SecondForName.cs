using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>Two requests are about one name, and the authority signs one certificate for each.</summary>
    public static readonly Finding SecondForName = new("issuance.cluster.second-for-name", Severity.Warning)
    {
        Title = "{name} is in two requests, and the authority signs one certificate for each name",
        Cause = "{first} and {second} both ask for {name}, as the HTTP and the XMPP certificate of one node do. "
            + "The authority signs the first and refuses the second ({rule}).",
        Fix = "Have one of the two signed by another authority that the clients trust too.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate Signing Request Formats and Requirements"),
    };
}
