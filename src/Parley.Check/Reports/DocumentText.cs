using System.Xml;
using Parley.Diagnostics;

namespace Parley.Check.Reports;

/// <summary>
/// Texts as XML and HTML take them: in one line, and without what no document may hold, such as
/// half a character (XML 1.0, 2.2).
/// </summary>
static class DocumentText
{
    // Longer than any text of a finding with its values; a server could send more.
    const int MaximumCharacters = 8_000;

    internal static string Of(string text) => Clean(PlainLine.Of(text, MaximumCharacters));

    static string Clean(string text)
    {
        var clean = text.ToCharArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (i + 1 < clean.Length && XmlConvert.IsXmlSurrogatePair(clean[i + 1], clean[i]))
                i++;
            else if (!XmlConvert.IsXmlChar(clean[i]))
                clean[i] = '\uFFFD';
        }

        return new(clean);
    }
}
