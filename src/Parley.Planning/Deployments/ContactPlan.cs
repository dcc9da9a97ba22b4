namespace Parley.Planning.Deployments;

/// <summary>Where clients look people up; what is not said is open.</summary>
public sealed record ContactPlan
{
    /// <summary>The source inside.</summary>
    public ContactSource? Source { get; init; }

    /// <summary>The directory's connections are secured.</summary>
    public bool? SecureDirectory { get; init; }

    /// <summary>The directory is searched through its global catalog.</summary>
    public bool? GlobalCatalog { get; init; }

    /// <summary>The directory is synchronised with the call manager, so that users outside find people too.</summary>
    public bool? Synchronised { get; init; }
}
