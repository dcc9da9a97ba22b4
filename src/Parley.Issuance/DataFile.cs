using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Issuance;

/// <summary>Reads the data files of this part, those that come with it and those of its users, strictly.</summary>
static class DataFile
{
    /// <summary>Objects in arrays in objects, and one to spare.</summary>
    const int MaximumDepth = 8;

    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        MaxDepth = MaximumDepth,
    };

    /// <summary>A file that is embedded in this assembly.</summary>
    internal static T Embedded<T>(string name)
        where T : class
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"The data file {name} is empty.");
    }

    /// <summary>Reads a file; the error names the place and the member.</summary>
    internal static bool TryRead<T>(ReadOnlySpan<byte> file, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? why)
        where T : class
    {
        value = null;
        why = null;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            file = file[3..];
        try
        {
            value = JsonSerializer.Deserialize<T>(file, Options);
            why = value is null ? "it holds no object" : null;
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            why = Describe(error);
        }

        return value is not null;
    }

    /// <summary>What <see cref="TryRead"/> reads, on one line.</summary>
    internal static byte[] Write<T>(T value)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    static string Describe(Exception error)
    {
        // The text after the first sentence repeats the place.
        var end = error.Message.IndexOf(" Path:", StringComparison.Ordinal);
        var message = (end < 0 ? error.Message : error.Message[..end]).TrimEnd('.');
        if (error is not JsonException { LineNumber: { } line, BytePositionInLine: { } position } json)
            return message;
        var member = json.Path is { Length: > 1 } path ? $" ({path})" : "";
        return string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, byte {position + 1}{member}: {message}");
    }
}
