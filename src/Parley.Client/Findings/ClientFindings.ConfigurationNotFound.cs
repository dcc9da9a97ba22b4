using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>No node served the client configuration file over HTTPS.</summary>
    public static readonly Finding ConfigurationNotFound = new("client.configuration.not-found", Severity.Note)
    {
        Title = "No {file} is served over HTTPS",
        Cause = "None of the nodes served {file} on the secure download port ({answer}). A deployment may do without "
            + "it: what the other document sets holds, and defaults for the rest. Users miss {lost}, where that was "
            + "meant.",
        Fix = "Nothing need be done where no such file was meant to exist. Otherwise put {file} on every "
            + "configuration server (a service profile: mark one as the default; a file: upload it) and restart its "
            + "download service.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Configuration Priorities"),
    };
}
