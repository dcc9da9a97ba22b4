using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>Keys that servers and clients refuse.</summary>
    public static readonly Finding ShortKey = new("planning.certificate.short-key", Severity.Error)
    {
        Title = "RSA keys of {bits} bits are too short",
        Cause = "The presence server, the meeting server and the Common Criteria mode take {least} bits and more; "
            + "authorities sign nothing shorter.",
        Fix = "Write security.keyBits: {least}, or more.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Common Criteria"),
    };
}
