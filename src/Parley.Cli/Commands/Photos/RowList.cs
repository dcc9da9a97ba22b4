using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Check.Json;
using Parley.Contacts.Photos;

namespace Parley.Cli.Commands.Photos;

/// <summary>Writes a line of JSON for each row that it is told of.</summary>
sealed class RowList(TextWriter writer) : IPhotoRowSink
{
    readonly ArrayBufferWriter<byte> _line = new();

    public void Row(in PhotoRow row)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("row", row.Number);
            json.WriteNumber("line", row.Line);
            json.WriteString("outcome", row.Outcome.Word());
            json.WriteString("url", Encoding.UTF8.GetString(row.Cell));
            if (!row.NewHost.IsEmpty)
                json.WriteString("host", Encoding.ASCII.GetString(row.NewHost));
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(_line.WrittenSpan));
    }
}
