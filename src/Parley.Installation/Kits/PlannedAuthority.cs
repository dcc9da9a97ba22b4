namespace Parley.Installation.Kits;

/// <summary>The authority that a plan says signs the certificates of the servers.</summary>
public sealed record PlannedAuthority
{
    /// <summary>The common name of its root; <see langword="null"/> where the plan gives none.</summary>
    public string? Name { get; init; }

    /// <summary>Clients trust it from the start.</summary>
    public bool IsPublic { get; init; }
}
