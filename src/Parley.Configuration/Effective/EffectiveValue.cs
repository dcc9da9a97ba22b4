namespace Parley.Configuration.Effective;

/// <summary>A value that holds, and who gave it.</summary>
public sealed record EffectiveValue
{
    /// <summary>The setting as its administrator knows it: <c>Voicemail/Primary/Address</c>, <c>VoicemailPrimaryServer</c>.</summary>
    public required string Setting { get; init; }

    /// <summary>The value; empty where neither document has one.</summary>
    public required string Value { get; init; }

    /// <summary>Who gave it.</summary>
    public required ConfigurationSource Source { get; init; }

    /// <summary>The line in that document, from 1; 0 for a default.</summary>
    public int Line { get; init; }

    /// <summary>
    /// Chooses between the documents: the service profile where it is set, else the file where it is set, else the
    /// profile's blank default.
    /// </summary>
    internal static EffectiveValue Choose(
        (string Setting, string? Value, int Line) profile, (string Setting, string? Value, int Line) file)
    {
        if (!string.IsNullOrWhiteSpace(profile.Value))
            return Given(profile.Setting, profile.Value, profile.Line, ConfigurationSource.ServiceProfile);
        if (!string.IsNullOrWhiteSpace(file.Value))
            return Given(file.Setting, file.Value, file.Line, ConfigurationSource.ConfigurationFile);
        return Given(profile.Setting, "", 0, ConfigurationSource.Default);
    }

    static EffectiveValue Given(string setting, string value, int line, ConfigurationSource source) =>
        new() { Setting = setting, Value = value, Line = line, Source = source };
}
