using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

/// <summary>Decodes PEM (RFC 7468) inside of JSON texts, without making a string of it.</summary>
static class JsonPem
{
    /// <summary>Reads a text with at least one block.</summary>
    internal static bool TryReadOne(ref Utf8JsonReader reader, List<ReadOnlyMemory<byte>> into, ref ParseError error)
    {
        var before = into.Count;
        return reader.TokenType == JsonTokenType.String && TryDecode(ref reader, into) && into.Count > before
            || Refuse(ref reader, ref error);
    }

    /// <summary>Reads a list of such texts.</summary>
    internal static bool TryReadList(ref Utf8JsonReader reader, List<ReadOnlyMemory<byte>> into, ref ParseError error)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return JsonValue.Fail(ref reader, "a list of PEM texts", ref error);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!TryReadOne(ref reader, into, ref error))
                return false;
        }

        return true;
    }

    static bool Refuse(ref Utf8JsonReader reader, ref ParseError error) => JsonValue.Fail(ref reader, "a PEM text", ref error);

    static bool TryDecode(ref Utf8JsonReader reader, List<ReadOnlyMemory<byte>> into)
    {
        if (!reader.ValueIsEscaped)
            return TryDecode(reader.ValueSpan, into);
        // Line ends are escaped in JSON: nearly every PEM text comes here.
        var rented = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            return TryDecode(rented.AsSpan(0, reader.CopyString(rented)), into);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    static bool TryDecode(ReadOnlySpan<byte> text, List<ReadOnlyMemory<byte>> into)
    {
        while (PemEncoding.TryFindUtf8(text, out var fields))
        {
            var octets = new byte[fields.DecodedDataLength];
            if (Base64.DecodeFromUtf8(text[fields.Base64Data], octets, out _, out var written) != OperationStatus.Done
                || written != octets.Length)
                return false;
            into.Add(octets);
            text = text[fields.Location.End..];
        }

        return true;
    }
}
