using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A service of the web is configured without TLS.</summary>
    public static readonly Finding ClearTextService = new("config.service.clear-text", Severity.Warning)
    {
        Title = "{setting} has clients ask {address} in clear text",
        Cause = "{document} names {address}, port {port}, over HTTP without TLS (line {line}): whoever is on the way reads along, and can "
            + "answer in the server's place. No certificate is ever looked at.",
        Fix = "Set {setting} in {document} to HTTPS on the port that {address} has for it (443 as a rule), and see that the server's "
            + "certificate names {address}.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate Validation for Cloud Deployments"),
    };
}
