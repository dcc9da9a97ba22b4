using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A store lacks the root that the cloud's certificates go back to.</summary>
    public static readonly Finding CloudRootMissing = new("install.cloud-root.missing", Severity.Error)
    {
        Title = "A root that the cloud needs is missing: {root}",
        Cause = "It is not in {store}, so that clients with this store trust no server of the cloud. {remark}",
        Fix = "Update the roots of the system (on Linux the package ca-certificates; Windows fetches a root when it first needs it, so "
            + "open a page of the cloud there first). Where that cannot be, import the certificate with the "
            + "SHA-256 {sha256}, got from its authority, and run this again.",
        Source = SourceReference.Seed(SeedDocument.CloudCertificates, "Certificate Validation for Cloud Deployments"),
    };
}
