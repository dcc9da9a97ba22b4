using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.ServiceProfiles;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Differences;

/// <summary>A document as a list of settings, so that two can be compared.</summary>
public sealed class ComparedDocument
{
    ComparedDocument(bool isProfile, ImmutableArray<ComparedSetting> settings) => (IsProfile, Settings) = (isProfile, settings);

    /// <summary>It is a service profile, not a client configuration file.</summary>
    public bool IsProfile { get; }

    internal ImmutableArray<ComparedSetting> Settings { get; }

    /// <summary>Reads a client configuration file, or a service profile where the root is none of a file.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> octets, [NotNullWhen(true)] out ComparedDocument? document, out MarkupError error)
    {
        document = null;
        if (ConfigurationDocument.TryRead(octets, out var file, out error))
        {
            document = new(false, [.. file.Entries.Where(entry => !entry.Setting.IsBlank).Select(entry => SettingOf(file, entry))]);
            return true;
        }

        if (error.Expected != "the element <config>" || !ServiceProfile.TryParse(octets, out var profile, out error))
            return false;
        document = new(true, [.. SettingsOf(profile)]);
        return true;
    }

    static ComparedSetting SettingOf(ConfigurationDocument file, ConfigurationEntry entry)
    {
        var span = entry.Span;
        var content = file.Source.Text.AsSpan(span.ContentStart, span.ContentEnd - span.ContentStart).Trim().ToString();
        return new(
            entry.Parameter?.Name ?? entry.Name, entry.Setting.IsSecret || !entry.Setting.Nested.IsEmpty ? content : entry.Value,
            entry.Setting.IsSecret, entry.Place.Line);
    }

    static IEnumerable<ComparedSetting> SettingsOf(ServiceProfile profile)
    {
        if (profile.ProductType is { } product)
            yield return new("ProductType", product, false, 0);
        foreach (var server in profile.Servers)
        {
            var place = $"{server.Section}/{server.Role}";
            yield return new($"{place}/Address", server.Address, false, server.Line);
            if (server.Port is { } port)
                yield return new($"{place}/Port", port.ToString(CultureInfo.InvariantCulture), false, server.Line);
            if (server.Protocol is { } protocol)
                yield return new($"{place}/Protocol", protocol, false, server.Line);
        }

        foreach (var setting in profile.Settings.Where(setting => !setting.IsBlank))
            yield return new($"{setting.Section}/{setting.Name}", setting.Value, setting.IsSecret, setting.Line);
    }
}
