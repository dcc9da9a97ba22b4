using Parley.Configuration.Settings;

namespace Parley.Configuration.Channels;

/// <summary>A name with its value, as a link, a bootstrap file or a managed app configuration holds it.</summary>
/// <param name="Name">The name as spelt there.</param>
/// <param name="Value">The value without the space around it.</param>
/// <param name="Line">The line, from 1; 1 where there are none.</param>
/// <param name="Column">The column of the name, from 1.</param>
public sealed record ChannelSetting(string Name, string Value, int Line, int Column)
{
    /// <summary>What a report shows in place of the value: the value, or that it is a secret.</summary>
    public string Shown => SecretName.Is(Name) ? "a secret" : Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}={Shown}";
}
