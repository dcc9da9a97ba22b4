using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.Xml;

namespace Parley.Configuration.UserData;

/// <summary>Opens an answer of the user data service: XML with one known root, everything else in it optional.</summary>
static class AnswerDocument
{
    internal static bool TryOpen(
        ReadOnlyMemory<byte> source, string rootName, [NotNullWhen(true)] out MarkupElement? root, out MarkupError error)
    {
        if (!SafeXml.TryParse(source, out root, out error))
            return false;
        if (root.Is(rootName))
            return true;
        error = new(root.Line, root.Column, $"the element <{rootName}>", $"the element {root}");
        root = null;
        return false;
    }

    /// <summary><c>true</c> and <c>false</c> in any case; <see langword="null"/> for everything else.</summary>
    internal static bool? Flag(string? text) => bool.TryParse(text, out var flag) ? flag : null;
}
