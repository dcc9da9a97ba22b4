using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>The planning guide asks for a root that nothing needs today.</summary>
    public static readonly Finding CloudRootNotNeeded = new("install.cloud-root.not-needed", Severity.Note)
    {
        Title = "{root} is missing, and that is well",
        Cause = "The planning guide asks for it in every store; {store} does not have it. {remark}",
        Fix = "Nothing. Do not import it.",
        Source = SourceReference.Seed(SeedDocument.CloudCertificates, "Certificate Validation for Cloud Deployments"),
    };
}
