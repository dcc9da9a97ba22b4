using Parley.Configuration.Parameters;
using Parley.Configuration.Settings;
using Parley.Configuration.Xml;

namespace Parley.Configuration.ClientFiles;

/// <summary>One parameter of a file with all that is known of it and the place where it stands.</summary>
public sealed record ConfigurationEntry
{
    /// <summary>The group as spelt in the file; empty where it stands in none.</summary>
    public required string Group { get; init; }

    /// <summary>The setting: name and value as in the file, the value of a secret left out.</summary>
    public required Setting Setting { get; init; }

    /// <summary>What is published about it as a parameter of the file; <see langword="null"/> where nothing is.</summary>
    public required ClientParameter? Parameter { get; init; }

    /// <summary>Where it stands, in characters.</summary>
    public required MarkupSpan Span { get; init; }

    /// <summary>Where its name stands.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The name as spelt in the file.</summary>
    public string Name => Setting.Name;

    /// <summary>The value without the space around it; empty for a secret.</summary>
    public string Value => Setting.Value;

    /// <summary>Whether it has that name, or is the parameter that has.</summary>
    public bool Is(string name) =>
        string.Equals(Name, name, StringComparison.OrdinalIgnoreCase) || Parameter?.Is(name) == true;
}
