namespace Parley.Planning.Deployments;

/// <summary>The move of contacts to team messaging mode.</summary>
public sealed record MigrationPlan
{
    /// <summary>The organisation's domain in the cloud.</summary>
    public string? OrganisationDomain { get; init; }

    /// <summary>Contacts are taken along.</summary>
    public bool? Contacts { get; init; }

    /// <summary>The same identity provider serves both sides; <see langword="null"/> where that is open.</summary>
    public bool? SameIdentityProvider { get; init; }
}
