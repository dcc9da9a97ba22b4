using System.Collections.Immutable;
using Parley.Configuration.Settings;

namespace Parley.Configuration.ClientFiles;

/// <summary>
/// A client configuration file (<c>jabber-config.xml</c>, a group file, or the centrally kept one of release 12.5):
/// every parameter with its group and line, known or not. Names are compared without case, as the vendor's own texts
/// vary in it.
/// </summary>
public sealed partial record ClientConfiguration
{
    /// <summary>The version of the format, <c>1.0</c> in all published files; <see langword="null"/> where it is not told.</summary>
    public string? Version { get; init; }

    /// <summary>All parameters in the order of the file, blank ones and repeated ones too.</summary>
    public ImmutableArray<Setting> Parameters { get; init; } = [];

    /// <summary>The parameter that holds: the last one of that name that is not blank, or <see langword="null"/>.</summary>
    public Setting? Parameter(string name)
    {
        for (var i = Parameters.Length - 1; i >= 0; i--)
        {
            if (!Parameters[i].IsBlank && string.Equals(Parameters[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return Parameters[i];
        }

        return null;
    }

    /// <summary>The value of a parameter; <see langword="null"/> where it is blank or absent.</summary>
    public string? Find(string name) => Parameter(name) is { Value.Length: > 0 } parameter ? parameter.Value : null;

    /// <summary>A switch: <c>true</c>, <c>false</c>, <c>1</c> or <c>0</c>; <see langword="null"/> for everything else.</summary>
    public bool? FindSwitch(string name) => Find(name) switch
    {
        "1" => true,
        "0" => false,
        var text => bool.TryParse(text, out var value) ? value : null,
    };
}
