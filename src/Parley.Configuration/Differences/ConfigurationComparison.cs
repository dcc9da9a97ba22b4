using System.Collections.Immutable;
using Parley.Configuration.Parameters;

namespace Parley.Configuration.Differences;

/// <summary>Tells what changed between two documents, and what running clients do about it.</summary>
public static class ConfigurationComparison
{
    /// <summary>The settings whose change changes what a client is: with messages and presence, or a phone alone.</summary>
    static readonly ImmutableArray<string> PrimaryServices = ["ProductType", "IMandPresence/Primary/Address", "PresenceServerAddress"];

    /// <summary>All differences, in the order of the names.</summary>
    public static ImmutableArray<SettingChange> Compare(ComparedDocument old, ComparedDocument now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        // The last of several that are set is the one that holds.
        var (before, after) = (ByName(old), ByName(now));
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(name => ChangeOf(name, Find(before, name), Find(after, name)))
                .OfType<SettingChange>()
        ];
    }

    static SettingChange? ChangeOf(string name, ComparedSetting? old, ComparedSetting? now)
    {
        if (string.Equals(old?.Value, now?.Value, StringComparison.Ordinal))
            return null;
        var isSecret = old?.IsSecret == true || now?.IsSecret == true;
        return new()
        {
            Name = name,
            Old = isSecret && old is not null ? "" : old?.Value,
            New = isSecret && now is not null ? "" : now?.Value,
            IsSecret = isSecret,
            Line = now?.Line ?? old?.Line ?? 0,
            IsSame = IsSame(name, old?.Value, now?.Value),
            SignOut = SignOutTable.PlatformsOf(name),
            IsReset = IsReset(name, old?.Value, now?.Value),
        };
    }

    /// <summary>Both mean the same: the default is set or not, or a switch is written in other letters.</summary>
    static bool IsSame(string name, string? old, string? now)
    {
        if (ParameterTable.Find(ParameterChannel.File, name) is not { } parameter)
            return false;
        var (before, after) = (old ?? parameter.Default, now ?? parameter.Default);
        return parameter.Type switch
        {
            ParameterType.Switch => ParameterValue.Switch(before) is { } value && ParameterValue.Switch(after) == value,
            ParameterType.Choice => before is not null && after is not null
                && ParameterValue.Published(parameter, before) == ParameterValue.Published(parameter, after),
            ParameterType.Host or ParameterType.Domain => string.Equals(before, after, StringComparison.OrdinalIgnoreCase),
            _ => string.Equals(before, after, StringComparison.Ordinal),
        };
    }

    /// <summary>A service is there that was not, or the reverse; another server of the same service is none.</summary>
    static bool IsReset(string name, string? old, string? now) =>
        PrimaryServices.Contains(name, StringComparer.OrdinalIgnoreCase) && (name == "ProductType" || old is null || now is null);

    static Dictionary<string, ComparedSetting> ByName(ComparedDocument document)
    {
        var settings = new Dictionary<string, ComparedSetting>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in document.Settings)
            settings[setting.Name] = setting;
        return settings;
    }

    static ComparedSetting? Find(Dictionary<string, ComparedSetting> settings, string name) =>
        settings.TryGetValue(name, out var setting) ? setting : null;
}
