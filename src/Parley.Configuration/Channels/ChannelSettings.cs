using System.Collections.Immutable;
using Parley.Configuration.Parameters;

namespace Parley.Configuration.Channels;

/// <summary>Settings of one channel, found by the names of the channel in any case and under any spelling.</summary>
public static class ChannelSettings
{
    /// <summary>
    /// What is published about a setting on a channel; <see langword="null"/> where nothing is. A few parameters of the file come by
    /// managed app configuration too.
    /// </summary>
    public static ClientParameter? ParameterOf(ChannelDocument document, string name)
    {
        ArgumentNullException.ThrowIfNull(document);
        return ParameterTable.Find(document.Channel, name)
            // Links spell values as the installer does.
            ?? (document.Channel == ParameterChannel.Link && ManagedToo.Contains(name, StringComparer.OrdinalIgnoreCase)
                ? ParameterTable.Find(ParameterChannel.Installer, name) ?? ParameterTable.FindAnywhere(name)
                : null)
            // The file that the installer writes has names of its own for some arguments: those of the configuration file.
            ?? (document == ChannelDocument.Bootstrap ? ParameterTable.Find(ParameterChannel.File, name) : null);
    }

    /// <summary>
    /// Parameters of other channels that a link or the managed app configuration may carry: the planning guide names <c>IP_Mode</c>
    /// ("IPv6 Requirements"), the deployment guide fast sign-in.
    /// </summary>
    internal static readonly ImmutableArray<string> ManagedToo = ["IP_Mode", "STARTUP_AUTHENTICATION_REQUIRED", "CachePasswordMobile"];

    /// <summary>The value that holds under a name: the last that is not blank; <see langword="null"/> where none is set.</summary>
    public static string? Find(ImmutableArray<ChannelSetting> settings, string name) => FindSetting(settings, name)?.Value;

    internal static ChannelSetting? FindSetting(ImmutableArray<ChannelSetting> settings, string name)
    {
        for (var i = settings.Length - 1; i >= 0; i--)
        {
            if (settings[i].Value.Length > 0 && string.Equals(settings[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return settings[i];
        }

        return null;
    }
}
