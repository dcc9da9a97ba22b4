using System.Text.Json;
using Parley.Discovery.Paths;
using Parley.Discovery.Views;

namespace Parley.Check.Json;

/// <summary>Writes the two views of a domain.</summary>
static class ViewsJson
{
    internal static void Write(Utf8JsonWriter writer, DnsViews views)
    {
        writer.WriteStartObject("views");
        WritePath(writer, "inside", views.Inside);
        WritePath(writer, "outside", views.Outside);
        writer.WriteStartArray("records");
        foreach (var record in views.Records)
        {
            writer.WriteStartObject();
            writer.WriteString("name", record.Name);
            writer.WriteStrings("inside", record.Inside);
            writer.WriteStrings("outside", record.Outside);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void WritePath(Utf8JsonWriter writer, string name, PathChoice choice)
    {
        writer.WriteStartObject(name);
        writer.WriteString("path", choice.Path.Word());
        writer.WriteString("reason", choice.Reason);
        writer.WriteEndObject();
    }
}
