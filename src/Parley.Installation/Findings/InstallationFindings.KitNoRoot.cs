using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A kit holds an intermediate, and neither the kit nor the system its root.</summary>
    public static readonly Finding KitNoRoot = new("install.kit.no-root", Severity.Warning)
    {
        Title = "The root above {subject} is in no file",
        Cause = "{subject} was issued by {issuer}, which is neither in the kit nor among the roots of this system. "
            + "An intermediate is trusted by its root alone.",
        Fix = "Add the certificate of {issuer} to the files, and make the kit again.",
        Source = SourceReference.Seed(SeedDocument.Sametime, "Import Root Certificates on Client Computers"),
    };
}
