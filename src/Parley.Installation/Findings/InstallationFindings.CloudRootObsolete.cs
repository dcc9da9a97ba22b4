using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A store still has a root that should be there no more.</summary>
    public static readonly Finding CloudRootObsolete = new("install.cloud-root.obsolete", Severity.Warning)
    {
        Title = "A root of old instructions is still installed: {root}",
        Cause = "It is in {store}, as old instructions ask for. {remark}",
        Fix = "Remove it; nothing of the cloud goes back to it. "
            + "On Windows look into the group policies too, which would bring it back.",
        Source = SourceReference.Seed(SeedDocument.CloudCertificates, "Certificate Validation for Cloud Deployments"),
    };
}
