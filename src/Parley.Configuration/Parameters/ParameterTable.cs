using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parley.Configuration.Parameters;

/// <summary>All published parameters of the client. Names are compared without case, as the vendor's own texts vary in it.</summary>
public static class ParameterTable
{
    static readonly Lazy<ImmutableArray<ClientParameter>> Table = new(ParameterReader.Read);

    static readonly Lazy<FrozenDictionary<ParameterChannel, FrozenDictionary<string, ClientParameter>>> Index = new(
        () => Table.Value.GroupBy(parameter => parameter.Channel).ToFrozenDictionary(channel => channel.Key, ByName));

    /// <summary>The groups of a configuration file, in the order in which they are written.</summary>
    public static ImmutableArray<string> Groups { get; } =
        ["Client", "Directory", "Options", "Phone", "Policies", "Presence", "Voicemail"];

    /// <summary>All parameters of all channels.</summary>
    public static ImmutableArray<ClientParameter> All => Table.Value;

    /// <summary>The parameter that a channel has under a name or another spelling of it; <see langword="null"/> where it has none.</summary>
    public static ClientParameter? Find(ParameterChannel channel, string name) => Index.Value[channel].GetValueOrDefault(name);

    /// <summary>The parameter of that name on any channel, the file first.</summary>
    public static ClientParameter? FindAnywhere(string name) =>
        Enum.GetValues<ParameterChannel>().Select(channel => Find(channel, name)).FirstOrDefault(found => found is not null);

    /// <summary>The group as written in published files; <see langword="null"/> where there is none of that name.</summary>
    public static string? GroupNamed(string name) =>
        Groups.FirstOrDefault(group => string.Equals(group, name, StringComparison.OrdinalIgnoreCase));

    static FrozenDictionary<string, ClientParameter> ByName(IEnumerable<ClientParameter> parameters) => parameters
        .SelectMany(parameter => parameter.Aliases.Prepend(parameter.Name).Select(name => (name, parameter)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.parameter, StringComparer.OrdinalIgnoreCase);
}
