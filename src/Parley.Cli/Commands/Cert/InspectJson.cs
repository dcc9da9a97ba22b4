using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parley.Certificates.Inspection;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Cli.Rendering;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert;

/// <summary>Inspected files as JSON, after <c>docs/schemas/inspect.schema.json</c>.</summary>
static class InspectJson
{
    /// <summary>
    /// The value of the member <c>schema</c>. The number grows when a reader of the older document would be misled.
    /// </summary>
    internal const string Schema = "parley.inspect/1";

    internal static void Write(
        Utf8JsonWriter json, ImmutableArray<(string Path, InspectedFile File)> files, InspectionOptions options)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("time", Evidence.Moment(options.Time));
        json.WriteString("profile", options.Policy.Name);
        json.WriteStartArray("files");
        foreach (var (path, file) in files)
        {
            json.WriteStartObject();
            json.WriteString("file", path);
            json.WriteString("form", file.Form);
            json.WriteStartArray("items");
            foreach (var item in file.Items)
                WriteItem(json, item);
            json.WriteEndArray();
            if (!file.Chain.IsEmpty)
            {
                json.WriteStartObject("chain");
                WriteFields(json, file.Chain);
                json.WriteEndObject();
            }

            json.WriteStartArray("findings");
            WriteFindings(json, file.Findings, null);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteItem(Utf8JsonWriter json, InspectedItem item)
    {
        json.WriteStartObject();
        json.WriteString("kind", item.Kind);
        json.WriteString("title", item.Title);
        WritePlace(json, item.Place);
        if (item.FriendlyName is { } name)
            json.WriteString("friendlyName", name);
        json.WriteStartObject("fields");
        WriteFields(json, item.Fields);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        WriteFindings(json, item.Findings, null);
        WriteFindingsWithin(json, item.Fields);
        json.WriteEndArray();
        // Lists may have millions of octets; whoever wants them has the file.
        if (item.Encoded is { } encoded && encoded.Length <= Certificate.MaximumSizeBytes)
            json.WriteBase64String("der", encoded.Span);
        json.WriteEndObject();
    }

    static void WritePlace(Utf8JsonWriter json, MaterialPlace place)
    {
        json.WriteStartObject("place");
        if (place.Line > 0)
            json.WriteNumber("line", place.Line);
        if (place.Offset is { } offset)
            json.WriteNumber("offset", offset);
        if (place.Label is { } label)
            json.WriteString("label", label);
        if (place.Container != MaterialContainer.None)
            json.WriteString("container", place.Container == MaterialContainer.Pkcs7 ? "pkcs7" : "pkcs12");
        if (place.Number > 0)
            json.WriteNumber("number", place.Number);
        json.WriteEndObject();
    }

    static void WriteFields(Utf8JsonWriter json, ImmutableArray<InspectedField> fields)
    {
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            switch (field.Form)
            {
                case InspectedForm.Text:
                    json.WriteStringValue(field.Values[0]);
                    break;
                case InspectedForm.Number:
                    json.WriteNumberValue(long.Parse(field.Values[0], CultureInfo.InvariantCulture));
                    break;
                case InspectedForm.Flag:
                    json.WriteBooleanValue(field.Values[0] == "true");
                    break;
                case InspectedForm.List:
                    json.WriteStartArray();
                    foreach (var value in field.Values)
                        json.WriteStringValue(value);
                    json.WriteEndArray();
                    break;
                case InspectedForm.Group:
                    json.WriteStartObject();
                    WriteFields(json, field.Fields);
                    json.WriteEndObject();
                    break;
                default:
                    WriteGroups(json, field);
                    break;
            }
        }
    }

    static void WriteGroups(Utf8JsonWriter json, InspectedField groups)
    {
        json.WriteStartArray();
        foreach (var member in groups.Fields)
        {
            json.WriteStartObject();
            WriteFields(json, member.Fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteFindingsWithin(Utf8JsonWriter json, ImmutableArray<InspectedField> fields)
    {
        foreach (var field in fields)
        {
            WriteFindings(json, field.Findings, field.Name is "" ? NameOf(field) : field.Name);
            WriteFindingsWithin(json, field.Fields);
        }
    }

    /// <summary>An extension by its name, else by its identifier.</summary>
    static string NameOf(InspectedField extension) =>
        (extension.Fields.FirstOrDefault(field => field.Name == "name") ?? extension.Fields[0]).Values[0];

    static void WriteFindings(Utf8JsonWriter json, ImmutableArray<Observation> findings, string? field)
    {
        foreach (var finding in findings)
            ObservationJson.Write(json, finding, field);
    }
}
