using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A root of old instructions is about to be handed out.</summary>
    public static readonly Finding KitObsoleteRoot = new("install.kit.obsolete-root", Severity.Error)
    {
        Title = "A root that must not be installed any more: {subject}",
        Cause = "Old instructions for the cloud ask for it. {remark}",
        Fix = "Leave it out; 'parley trust roots' tells what the cloud needs today.",
        Source = SourceReference.Seed(SeedDocument.CloudCertificates, "Certificate Validation for Cloud Deployments"),
    };
}
