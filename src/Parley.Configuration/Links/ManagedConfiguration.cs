using System.Collections.Immutable;
using System.Security;
using System.Text;
using System.Text.Json;
using Parley.Configuration.Channels;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Links;

/// <summary>
/// The names and values of a link as mobile devices get them from their administrator: a dictionary of Apple's managed app
/// configuration, or the managed properties of Android's.
/// </summary>
public static class ManagedConfiguration
{
    /// <summary>More names than are published on all channels mean that it is no configuration of this client.</summary>
    const int MostSettings = 500;

    /// <summary>Our own and everybody else's have three levels.</summary>
    const int DeepestJson = 8;

    /// <summary>The dictionary of Apple's managed app configuration, as a property list without a document type.</summary>
    public static string ToPropertyList(ImmutableArray<ChannelSetting> settings)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>\n");
        foreach (var setting in settings)
        {
            text.Append("  <key>").Append(SecurityElement.Escape(setting.Name)).Append("</key>\n");
            text.Append("  <string>").Append(SecurityElement.Escape(setting.Value)).Append("</string>\n");
        }

        return text.Append("</dict>\n</plist>\n").ToString();
    }

    /// <summary>The managed properties of Android's enterprise interface, as JSON.</summary>
    public static string ToManagedProperties(ImmutableArray<ChannelSetting> settings)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("managedProperty");
            foreach (var setting in settings)
            {
                json.WriteStartObject();
                json.WriteString("key", setting.Name);
                json.WriteString("valueString", setting.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    /// <summary>Reads a property list or JSON, told apart by the first character.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> octets, out ImmutableArray<ChannelSetting> settings, out MarkupError error)
    {
        settings = [];
        if (!SourceText.TryDecode(octets, out var source, out error))
            return false;
        return source.Text.AsSpan().TrimStart() is ['{' or '[', ..]
            ? TryParseJson(source, out settings, out error)
            : TryParsePropertyList(source, out settings, out error);
    }

    static bool TryParsePropertyList(SourceText source, out ImmutableArray<ChannelSetting> settings, out MarkupError error)
    {
        settings = [];
        if (!SafeXml.TryParse(source, out var root, out error))
            return false;
        var dictionary = root.Is("dict") ? root : root.Child("dict");
        if (dictionary is null)
        {
            error = new(root.Line, root.Column, "a property list with a <dict>", $"the element {root}");
            return false;
        }

        var read = ImmutableArray.CreateBuilder<ChannelSetting>();
        for (var i = 0; i < dictionary.Children.Length; i += 2)
        {
            var key = dictionary.Children[i];
            if (!key.Is("key") || i + 1 == dictionary.Children.Length || dictionary.Children[i + 1].Is("key"))
            {
                error = new(key.Line, key.Column, "<key> and a value behind it", $"{key}");
                return false;
            }

            var value = dictionary.Children[i + 1];
            read.Add(new(key.Text, value.Is("true") ? "true" : value.Is("false") ? "false" : value.Text, key.Line, key.Column));
        }

        return TryFinish(read, out settings, out error);
    }

    static bool TryParseJson(SourceText source, out ImmutableArray<ChannelSetting> settings, out MarkupError error)
    {
        (settings, error) = ([], default);
        try
        {
            using var json = JsonDocument.Parse(source.Text, new() { MaxDepth = DeepestJson });
            var read = ImmutableArray.CreateBuilder<ChannelSetting>();
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("managedProperty", out var properties))
            {
                if (properties.ValueKind != JsonValueKind.Array || properties.EnumerateArray().Any(property => !IsProperty(property)))
                {
                    error = new(1, 1, "managed properties with a key each", "something else");
                    return false;
                }

                read.AddRange(properties.EnumerateArray().Select(ReadProperty));
            }
            else if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                read.AddRange(json.RootElement.EnumerateObject().Select(member => new ChannelSetting(member.Name, TextOf(member.Value), 1, 1)));
            }
            else
            {
                error = new(1, 1, "an object of names and values", "a list");
                return false;
            }

            return TryFinish(read, out settings, out error);
        }
        catch (JsonException failure)
        {
            error = new((int)(failure.LineNumber ?? 0) + 1, (int)(failure.BytePositionInLine ?? 0) + 1, "JSON", "a fault in it");
            return false;
        }
        catch (InvalidOperationException)
        {
            error = new(1, 1, "JSON", "text with half a character in it"); // an escape of one surrogate
            return false;
        }
    }

    static bool IsProperty(JsonElement property) =>
        property.ValueKind == JsonValueKind.Object && property.TryGetProperty("key", out var key) && key.ValueKind == JsonValueKind.String;

    static ChannelSetting ReadProperty(JsonElement property)
    {
        var values = property.EnumerateObject().Where(member => member.Name.StartsWith("value", StringComparison.Ordinal));
        return new(
            property.GetProperty("key").GetString()!, // looked at just before
            values.Select(member => TextOf(member.Value)).FirstOrDefault() ?? "", 1, 1);
    }

    static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(), // it is a string
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };

    static bool TryFinish(ImmutableArray<ChannelSetting>.Builder read, out ImmutableArray<ChannelSetting> settings, out MarkupError error)
    {
        (settings, error) = ([], default);
        if (read.Count > MostSettings)
        {
            error = new(1, 1, $"at most {MostSettings} names", $"{read.Count}");
            return false;
        }

        settings = read.ToImmutable();
        return true;
    }
}
