namespace Parley.Configuration.Xml;

/// <summary>Finds the name of the encoding in an XML declaration; a reader of XML decides whether the declaration is well-formed.</summary>
static class XmlDeclaration
{
    /// <summary>A declaration is no longer than this: the longest name of an encoding has some forty letters.</summary>
    const int Longest = 256;

    /// <summary>Where the name stands; <see langword="null"/> where there is no declaration, or none that names an encoding.</summary>
    internal static Range? EncodingIn(string text)
    {
        const string attribute = "encoding";
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var declaration = text.AsSpan(start, Math.Min(Longest, text.Length - start));
        var end = declaration.IndexOf("?>", StringComparison.Ordinal);
        if (!declaration.StartsWith("<?xml", StringComparison.Ordinal) || end < 0)
            return null;
        var at = declaration[..end].IndexOf(attribute, StringComparison.Ordinal);
        var open = at < 0 ? -1 : declaration[at..end].IndexOfAny('"', '\'');
        if (open < 0)
            return null;
        var name = at + open + 1;
        var length = declaration[name..end].IndexOf(declaration[name - 1]);
        return length <= 0 ? null : (start + name)..(start + name + length);
    }
}
