using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

/// <summary>
/// Reads cases: one JSON object each, in the form of the public conformance data (members <c>peer_certificate</c>,
/// <c>untrusted_intermediates</c>, <c>trusted_certs</c> and so on; unknown members are passed over). Works on the octets;
/// what is PEM is decoded on the way.
/// </summary>
public static class BatchRecordReader
{
    /// <summary>Objects and lists inside each other at most: the format has four levels.</summary>
    const int MaximumDepth = 16;

    static readonly JsonReaderOptions Options = new() { MaxDepth = MaximumDepth };

    /// <summary>Reads one case.</summary>
    /// <param name="line">One JSON object in UTF-8.</param>
    /// <param name="record">The case.</param>
    /// <param name="id">Its name as far as it was read; <see langword="null"/> where it was not.</param>
    /// <param name="error">Why it is none; offsets count octets of the line.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> line, [NotNullWhen(true)] out BatchRecord? record, out string? id, out ParseError error)
    {
        record = null;
        error = default;
        var builder = new BatchRecordBuilder();
        var reader = new Utf8JsonReader(line, Options);
        try
        {
            if (builder.TryRead(ref reader, ref error) && !reader.Read())
                record = builder.ToRecord(ref error);
        }
        catch (JsonException failure)
        {
            error = new((int)(failure.BytePositionInLine ?? 0), "a JSON object in one line", Plain(failure.Message));
        }
        catch (InvalidOperationException failure)
        {
            // The framework's reader says so where a text is no UTF-8.
            error = new((int)reader.TokenStartIndex, "a text of valid characters", Plain(failure.Message));
        }

        id = builder.Id;
        return record is not null;
    }

    // The framework's messages end with the position, which the error has already.
    static string Plain(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var text = new StringBuilder(end < 0 ? message : message[..end]);
        return PlainLine.Of(text.ToString().TrimEnd('.'), 200);
    }
}
