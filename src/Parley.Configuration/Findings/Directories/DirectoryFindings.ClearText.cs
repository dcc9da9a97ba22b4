using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

public static partial class DirectoryFindings
{
    /// <summary>The directory is configured without TLS.</summary>
    public static readonly Finding ClearText = new("config.directory.clear-text", Severity.Warning)
    {
        Title = "The directory {address} is asked in clear text",
        Cause = "{document} names port {port}, and nothing asks for TLS: with the clear ports 389 and 3268 the client "
            + "silently does without.",
        Fix = "Use port 636, or 3269 for a global catalogue, or set UseSSL to true in the client configuration file.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Secure LDAP"),
    };
}
