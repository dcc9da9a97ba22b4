using System.Collections.Immutable;
using System.Globalization;
using Parley.Configuration.Channels;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Effective;
using Parley.Configuration.Parameters;
using Parley.Configuration.ServiceProfiles;
using Parley.Configuration.Settings;

namespace Parley.Configuration.Merging;

/// <summary>Gathers what each document says, under one name for each setting.</summary>
sealed class MergeCandidates
{
    readonly Dictionary<string, List<MergeCandidate>> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The settings that any document has, with what each says.</summary>
    internal IReadOnlyDictionary<string, List<MergeCandidate>> ByName => _byName;

    internal void AddProfile(ServiceProfile profile)
    {
        foreach (var server in profile.Servers)
        {
            var place = $"{server.Section}/{server.Role}";
            var settings = ServiceSettings.All.FirstOrDefault(settings => settings.Section == server.Section);
            AddSet(settings?.AddressNames(server.Role).FirstOrDefault(), $"{place}/Address", server.Address, server.Line);
            if (server.Port is { } port)
                AddSet(settings?.PortNames(server.Role).FirstOrDefault(), $"{place}/Port", port.ToString(CultureInfo.InvariantCulture), server.Line);
            if (server.Protocol is { } protocol)
                AddSet(null, $"{place}/Protocol", protocol, server.Line);
        }

        if (profile.ProductType is { } product)
            AddSet(null, "ProductType", product, 0);
        foreach (var setting in profile.Settings)
        {
            var place = setting.Section.Length > 0 ? $"{setting.Section}/{setting.Name}" : setting.Name;
            var same = SameSettings.All.FirstOrDefault(same => Same(same.Profile, place));
            // From release 12.5 on a profile may hold parameters of the file under their own names.
            var name = same?.Name ?? ParameterTable.Find(ParameterChannel.File, setting.Name)?.Name ?? place;
            var value = same?.ProfileValues.GetValueOrDefault(setting.Value) ?? Shown(setting);
            Say(name, new(MergeSource.ServiceProfile, place, value, setting.IsBlank, setting.IsSecret, setting.Line));
        }
    }

    internal void AddFile(ClientConfiguration file, MergeSource source)
    {
        foreach (var setting in file.Parameters)
        {
            Say(
                ParameterTable.Find(ParameterChannel.File, setting.Name)?.Name ?? setting.Name,
                new(source, setting.Name, Shown(setting), setting.IsBlank, setting.IsSecret, setting.Line));
        }
    }

    internal void AddChannel(ImmutableArray<ChannelSetting> settings, MergeSource source, Func<SameSetting, string?> nameOf)
    {
        foreach (var setting in settings)
        {
            var name = SameSettings.All.FirstOrDefault(same => Same(nameOf(same), setting.Name))?.Name
                ?? ParameterTable.FindAnywhere(setting.Name)?.Name ?? setting.Name;
            var (isSecret, isBlank) = (SecretName.Is(setting.Name), setting.Value.Length == 0);
            Say(name, new(source, setting.Name, isSecret ? "" : setting.Value, isBlank, isSecret && !isBlank, setting.Line));
        }
    }

    internal void AddUnset()
    {
        foreach (var parameter in ParameterTable.All)
        {
            if (parameter is { Channel: ParameterChannel.File, Retirement: null })
                Of(parameter.Name);
        }
    }

    void AddSet(string? name, string place, string value, int line) =>
        Say(name ?? place, new(MergeSource.ServiceProfile, place, value, IsBlank: false, IsSecret: false, line));

    /// <summary>The last of several in one document counts, and a blank one beside one that is set says nothing.</summary>
    void Say(string name, MergeCandidate candidate)
    {
        var candidates = Of(name);
        var said = candidates.FindIndex(other => other.Source == candidate.Source);
        if (said < 0)
            candidates.Add(candidate);
        else if (!candidate.IsBlank || candidates[said].IsBlank)
            candidates[said] = candidate;
    }

    List<MergeCandidate> Of(string name)
    {
        if (!_byName.TryGetValue(name, out var candidates))
            _byName[name] = candidates = [];
        return candidates;
    }

    static string Shown(Setting setting) => setting.Nested.IsEmpty ? setting.Value : "elements";

    static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
