using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A document of the configuration is fetched without TLS.</summary>
    public static readonly Finding ClearTextDownload = new("config.download.clear-text", Severity.Note)
    {
        Title = "{document} is fetched in clear text",
        Cause = "The user's data names {address}. Whoever is on the way can read the document and change it, servers and "
            + "all.",
        Fix = "From release 11.0 the call manager serves the same documents over HTTPS on port 6972; allow that port and "
            + "let clients use it.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Ports and Protocols"),
    };
}
