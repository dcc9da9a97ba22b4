using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Cli.Rendering;

/// <summary>Writes JSON results: indented, camelCase by those who write it, readable letters left as they are.</summary>
static class JsonOutput
{
    static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        // Nothing of it goes into a web page unescaped; names and texts stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one document and a line end.</summary>
    internal static void Write(TextWriter target, Action<Utf8JsonWriter> document) => TryWrite(target, document, int.MaxValue);

    /// <summary>Writes one document and a line end, unless it is larger than somebody reads.</summary>
    internal static bool TryWrite(TextWriter target, Action<Utf8JsonWriter> document, int maximumOctets)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            document(writer);
        if (buffer.Length >= maximumOctets)
            return false;
        target.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        return true;
    }
}
