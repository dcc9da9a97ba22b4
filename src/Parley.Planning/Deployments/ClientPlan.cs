using Parley.Planning.Yaml;

namespace Parley.Planning.Deployments;

/// <summary>Users of one kind of client.</summary>
public sealed record ClientPlan
{
    /// <summary>The kind.</summary>
    public required ClientKind Kind { get; init; }

    /// <summary>How many users have it; <see langword="null"/> where that is open.</summary>
    public int? Users { get; init; }

    /// <summary>The version of the client.</summary>
    public string? Version { get; init; }

    /// <summary>The operating system with its version, or the software of the virtual desktop.</summary>
    public string? System { get; init; }

    /// <summary>The model of the device, where the list of supported ones is asked.</summary>
    public string? Device { get; init; }

    /// <summary>The authority's root is on these devices before the first sign-in; without an authority, the certificates of all servers.</summary>
    public bool? TrustInstalled { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required TextPlace Place { get; init; }
}
