using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.Parameters;
using Parley.Configuration.Settings;
using Parley.Configuration.Xml;

namespace Parley.Configuration.ClientFiles;

public sealed partial record ClientConfiguration
{
    /// <summary>Reads a file; fails where it is not XML or its root is not <c>config</c>.</summary>
    public static bool TryParse(
        ReadOnlyMemory<byte> source, [NotNullWhen(true)] out ClientConfiguration? configuration, out MarkupError error)
    {
        configuration = null;
        return SafeXml.TryParse(source, out var root, out error) && TryOf(root, out configuration, out error);
    }

    /// <summary>The file of a document; fails where its root is not <c>config</c>.</summary>
    internal static bool TryOf(MarkupElement root, [NotNullWhen(true)] out ClientConfiguration? configuration, out MarkupError error)
    {
        configuration = null;
        error = default;
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

    /// <summary>Whether an element below the root is a parameter that lost its group.</summary>
    internal static bool IsStray(MarkupElement element) =>
        ParameterTable.GroupNamed(element.Name) is null
        && (element.Children.IsEmpty || ParameterTable.Find(ParameterChannel.File, element.Name) is not null);

    /// <summary>A group holds parameters; every other element is a parameter that lost its group.</summary>
    static IEnumerable<Setting> ParametersIn(MarkupElement element) =>
        IsStray(element)
            ? [Setting.Of("", element)]
            : element.Children.Select(parameter => Setting.Of(element.Name, parameter));
}
