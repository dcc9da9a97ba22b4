using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A store lacks a root that the caller asked for.</summary>
    public static readonly Finding OwnRootMissing = new("install.root.missing", Severity.Error)
    {
        Title = "A root that you asked for is missing: {root}",
        Cause = "The certificate with the SHA-256 {sha256} is not in {store}, "
            + "so that clients with this store do not trust what it vouches for.",
        Fix = "Install it: 'parley trust kit' writes what each platform needs.",
        Source = SourceReference.Seed(SeedDocument.Sametime, "Import Root Certificates on Client Computers"),
    };
}
