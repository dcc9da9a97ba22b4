using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.Settings;
using Parley.Configuration.Xml;

namespace Parley.Configuration.ClientFiles;

public sealed partial record ClientConfiguration
{
    static readonly string[] Groups = ["Client", "Directory", "Options", "Phone", "Policies", "Presence", "Voicemail"];

    /// <summary>Reads a file; fails where it is not XML or its root is not <c>config</c>.</summary>
    public static bool TryParse(
        ReadOnlyMemory<byte> source, [NotNullWhen(true)] out ClientConfiguration? configuration, out MarkupError error)
    {
        configuration = null;
        if (!SafeXml.TryParse(source, out var root, out error))
            return false;
        if (!root.Is("config"))
        {
            error = new(root.Line, root.Column, "the element <config>", $"the element {root}");
            return false;
        }

        configuration = new()
        {
            Version = root.Attribute("version"),
            Parameters = [.. root.Children.SelectMany(ParametersIn)],
        };
        return true;
    }

    /// <summary>A group holds parameters; an element without children and of another name is a parameter that lost its group.</summary>
    static IEnumerable<Setting> ParametersIn(MarkupElement element) =>
        element.Children.IsEmpty && !Groups.Contains(element.Name, StringComparer.OrdinalIgnoreCase)
            ? [Setting.Of("", element)]
            : element.Children.Select(parameter => Setting.Of(element.Name, parameter));
}
