using System.Globalization;
using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

sealed partial class BatchRecordBuilder
{
    /// <summary>Seconds of age at most: a hundred years, more than any list is valid.</summary>
    const long MaximumAgeSeconds = 100L * 366 * 24 * 60 * 60;

    bool TryReadTime(ref Utf8JsonReader reader, ref ParseError error)
    {
        if (JsonValue.ReadText(ref reader, ref error) is not { } text)
            return false;
        if (!DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            return JsonValue.Fail(ref reader, "a moment as in RFC 3339", ref error);
        _time = time;
        return true;
    }

    bool TryReadAge(ref Utf8JsonReader reader, ref ParseError error)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var seconds) || seconds is < 0 or > MaximumAgeSeconds)
            return JsonValue.Fail(ref reader, "a number of seconds", ref error);
        _age = TimeSpan.FromSeconds(seconds);
        return true;
    }

    bool TryReadDepth(ref Utf8JsonReader reader, ref ParseError error)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var depth) || depth < 0)
            return JsonValue.Fail(ref reader, "a number of intermediates", ref error);
        _depth = depth;
        return true;
    }

    bool TryReadNames(ref Utf8JsonReader reader, ref ParseError error)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return JsonValue.Fail(ref reader, "a list of names", ref error);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!TryReadName(ref reader, ref error))
                return false;
        }

        return true;
    }

    bool TryReadName(ref Utf8JsonReader reader, ref ParseError error)
    {
        string? kind = null;
        string? value = null;
        if (reader.TokenType != JsonTokenType.StartObject)
            return JsonValue.Fail(ref reader, "a name, an object with kind and value", ref error);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals("kind"u8);
            if (!isKind && !reader.ValueTextEquals("value"u8))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            if (isKind)
                kind = JsonValue.ReadWord(ref reader, ["DNS", "IP", "RFC822"], ref error);
            else
                value = JsonValue.ReadText(ref reader, ref error);
            if ((isKind ? kind : value) is null)
                return false;
        }

        if (kind is null || string.IsNullOrEmpty(value))
            return JsonValue.Fail(ref reader, "a name with kind and value", ref error);
        _names.Add(new(kind switch { "DNS" => BatchNameKind.Dns, "IP" => BatchNameKind.Ip, _ => BatchNameKind.Rfc822 }, value));
        return true;
    }
}
