using Parley.Diagnostics;

namespace Parley.Installation.Comparison.Rules;

static partial class ComparisonRules
{
    /// <summary>A purpose got lost on the way.</summary>
    public static readonly Finding Purposes = new("install.difference.purposes", Severity.Error)
    {
        Title = "{after} is not for {missing}, as {before} is",
        Cause = "Public authorities stopped to issue for client authentication in 2025 and 2026; "
            + "templates of private ones may leave purposes out.",
        Fix = "Where the server also connects as a client, have the certificate issued with {missing} by a private "
            + "authority; where it does not, leave it out of plan and request.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Cannot Establish TLS Due to Missing Extension in Certificate"),
    };
}
