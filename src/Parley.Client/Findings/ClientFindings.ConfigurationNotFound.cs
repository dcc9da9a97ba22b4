using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>No node served the client configuration file over HTTPS.</summary>
    public static readonly Finding ConfigurationNotFound = new("client.configuration.not-found", Severity.Note)
    {
        Title = "No client configuration file is served over HTTPS",
        Cause = "None of the nodes served {file} on the secure download port ({answer}); clients go on with the "
            + "service profile and their defaults.",
        Fix = "Nothing need be done where no file was meant to exist. Otherwise upload {file} to every configuration "
            + "server and restart its download service.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Ports and Protocols"),
    };
}
