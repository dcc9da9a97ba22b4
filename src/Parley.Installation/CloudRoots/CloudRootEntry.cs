using Parley.Certificates.Model;

namespace Parley.Installation.CloudRoots;

/// <summary>Whether a store has a root of the cloud.</summary>
/// <param name="Root">The root.</param>
/// <param name="Found">The certificate, <see langword="null"/> where the store lacks it.</param>
public sealed record CloudRootEntry(CloudRoot Root, Certificate? Found)
{
    /// <summary>What follows for the cloud's clients.</summary>
    public CloudRootOutcome Outcome => (Root.Standing, Found) switch
    {
        (CloudRootStanding.Needed, null) => CloudRootOutcome.MissingAndNeeded,
        (_, null) => CloudRootOutcome.MissingHarmless,
        (CloudRootStanding.Expired or CloudRootStanding.Distrusted, _) => CloudRootOutcome.ThereAndObsolete,
        _ => CloudRootOutcome.There,
    };
}
