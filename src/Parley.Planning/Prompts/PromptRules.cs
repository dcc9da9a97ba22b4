using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Planning.Deployments;

namespace Parley.Planning.Prompts;

/// <summary>
/// What the guide says of a client that meets a certificate which it does not trust. The client's own rules, which a check
/// judges by, say the same; a test compares the two.
/// </summary>
public static class PromptRules
{
    /// <summary>The documents that say so.</summary>
    public static ImmutableArray<SourceReference> Sources { get; } =
    [
        SourceReference.Seed(SeedDocument.PlanningGuide, "The Certificate Validation Process"),
        SourceReference.Seed(SeedDocument.PlanningGuide, "Prevent Identity Mismatch"),
        SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate-Based Authentication for Cisco Jabber for Android"),
        SourceReference.Seed(SeedDocument.PlanningGuide, "Enable FIPS for Cisco Jabber for Mobile Clients"),
        SourceReference.Seed(SeedDocument.CloudCertificates, "Update Profile Photo URLs"),
    ];

    /// <summary>Where the devices take a root from.</summary>
    internal static ImmutableArray<SourceReference> SourcesOfStores { get; } =
    [
        SourceReference.Seed(SeedDocument.Sametime, "Import Root Certificates on Client Computers"),
        SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate-Based Authentication for Cisco Jabber for iPhone and iPad"),
    ];

    /// <summary>Whether users are asked at all: in FIPS and Common Criteria modes nobody can accept, and the client refuses.</summary>
    public static bool Asks(SecurityPlan security)
    {
        ArgumentNullException.ThrowIfNull(security);
        return security is not ({ Fips: true } or { CommonCriteria: true });
    }

    /// <summary>Whether an authority counts that was added to the device: not on Android 7 and later.</summary>
    public static bool TrustsAdded(ClientKind kind) => kind is not ClientKind.Android;
}
