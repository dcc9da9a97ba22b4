using System.Xml;

namespace Parley.Cli.Rendering;

/// <summary>Writes XML results: indented, with the line ends of every result.</summary>
static class XmlOutput
{
    static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n" };

    /// <summary>Writes one document and a line end.</summary>
    internal static void Write(TextWriter target, Action<XmlWriter> document)
    {
        // The result is UTF-8, whatever the writer that it goes through says of itself.
        using var buffer = new Utf8Text();
        using (var writer = XmlWriter.Create(buffer, Settings))
            document(writer);
        target.WriteLine(buffer.ToString());
    }

    sealed class Utf8Text() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
