using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A server is configured by its host name without the domain.</summary>
    public static readonly Finding BareHostName = new("config.address.is-bare-host-name", Severity.Warning)
    {
        Title = "{setting} is {address}, a host name without its domain",
        Cause = "{document} names the server by a name that only resolves where the domain is searched for, and that no "
            + "certificate of a public authority can hold: the client asks the user, or refuses.",
        Fix = "Set {setting} in {document} to the server's full host name, as its certificate presents it.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Prevent Identity Mismatch"),
    };
}
