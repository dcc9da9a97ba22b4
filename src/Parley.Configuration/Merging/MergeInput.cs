using System.Collections.Immutable;
using Parley.Configuration.Channels;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Parameters;
using Parley.Configuration.ServiceProfiles;

namespace Parley.Configuration.Merging;

/// <summary>The documents of one user, and the moment.</summary>
public sealed record MergeInput
{
    /// <summary>The service profile; <see langword="null"/> where there is none.</summary>
    public ServiceProfile? Profile { get; init; }

    /// <summary>The configuration file of all users; <see langword="null"/> where there is none.</summary>
    public ClientConfiguration? File { get; init; }

    /// <summary>The configuration file of the user's group; <see langword="null"/> where there is none.</summary>
    public ClientConfiguration? Group { get; init; }

    /// <summary>The settings of the bootstrap file.</summary>
    public ImmutableArray<ChannelSetting> Bootstrap { get; init; } = [];

    /// <summary>The settings of the provisioning link or of the managed app configuration.</summary>
    public ImmutableArray<ChannelSetting> Link { get; init; } = [];

    /// <summary>The user's platform; default none, and then every document is read.</summary>
    public ClientPlatforms Platform { get; init; }

    /// <summary>The client starts for the first time and has fetched nothing yet.</summary>
    public bool IsFirstLaunch { get; init; }

    /// <summary>Every parameter of the file is told, those that nothing sets too.</summary>
    public bool IncludesUnset { get; init; }
}
