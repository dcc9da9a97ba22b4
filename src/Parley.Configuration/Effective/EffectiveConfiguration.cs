using System.Collections.Immutable;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.ServiceProfiles;

namespace Parley.Configuration.Effective;

/// <summary>
/// What holds when a service profile and a client configuration file are read together, and for each value which of the
/// two gave it. The profile wins where it is set (planning guide, "Configuration Priorities").
/// </summary>
public sealed record EffectiveConfiguration
{
    /// <summary>The service profile; <see langword="null"/> where there is none.</summary>
    public ServiceProfile? Profile { get; init; }

    /// <summary>The client configuration file; <see langword="null"/> where there is none.</summary>
    public ClientConfiguration? File { get; init; }

    /// <summary>The server settings that either document may hold, each with its value and its source; blank ones too.</summary>
    public required ImmutableArray<EffectiveValue> Values { get; init; }

    /// <summary>The servers a client connects to, in the order of the services and then of the roles.</summary>
    public required ImmutableArray<ConfiguredService> Services { get; init; }

    /// <summary>Addresses that are neither a host name, nor an address, nor a web address with one.</summary>
    public required ImmutableArray<EffectiveValue> Unreadable { get; init; }

    /// <summary>Brings the two documents together; either may be absent.</summary>
    public static EffectiveConfiguration Of(ServiceProfile? profile, ClientConfiguration? file) =>
        new EffectiveServices(profile, file).Merge();

    /// <summary>The servers of a service, in the order in which they are tried.</summary>
    public IEnumerable<ConfiguredService> ServicesOf(ConfiguredServiceKind kind) => Services.Where(service => service.Kind == kind);
}
