using System.Collections.Immutable;

namespace Parley.Configuration.Channels;

/// <summary>One setting under its names on the channels that carry it; <see langword="null"/> where a channel does not.</summary>
public sealed record SameSetting
{
    /// <summary>The name by which it is told: that of the configuration file where it has one there.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in the configuration file.</summary>
    public string? File { get; init; }

    /// <summary>Its name as an argument of the installer.</summary>
    public string? Installer { get; init; }

    /// <summary>Its name in a provisioning link and in the managed app configuration.</summary>
    public string? Link { get; init; }

    /// <summary>Its group and name in a service profile.</summary>
    public string? Profile { get; init; }

    /// <summary>What the values of a service profile are in the file; empty where they are the same.</summary>
    public ImmutableDictionary<string, string> ProfileValues { get; init; } = ImmutableDictionary<string, string>.Empty;
}
