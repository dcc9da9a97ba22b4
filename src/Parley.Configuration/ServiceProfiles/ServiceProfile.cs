using System.Collections.Immutable;
using Parley.Configuration.Settings;

namespace Parley.Configuration.ServiceProfiles;

/// <summary>
/// A service profile: which servers a user's client uses. It has no published schema, so that everything is found by
/// local name wherever it stands, and what is not known is kept.
/// </summary>
public sealed partial record ServiceProfile
{
    /// <summary>The servers with an address, in the order of the document.</summary>
    public ImmutableArray<ProfileServer> Servers { get; init; } = [];

    /// <summary>The Product type of messages and presence as written; <see langword="null"/> where it is blank or absent.</summary>
    public string? ProductType { get; init; }

    /// <summary>Everything else that the document says, in its order; passwords only that they are there.</summary>
    public ImmutableArray<Setting> Settings { get; init; } = [];

    /// <summary>The servers of a group, in the order in which they are tried.</summary>
    public IEnumerable<ProfileServer> ServersOf(ProfileSection section) =>
        Servers.Where(server => server.Section == section).OrderBy(server => server.Role);

    /// <summary>The server of a group and place, or <see langword="null"/>.</summary>
    public ProfileServer? Server(ProfileSection section, ServerRole role) =>
        Servers.FirstOrDefault(server => server.Section == section && server.Role == role);

    /// <summary>The value of a setting by its name, in any case; <see langword="null"/> where it is blank or absent.</summary>
    public string? Find(string name) => Settings
        .FirstOrDefault(setting => string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase) && setting.Value.Length > 0)
        ?.Value;
}
