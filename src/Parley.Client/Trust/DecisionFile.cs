using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Parley.Client.Trust;

/// <summary>
/// The form of the file that keeps decisions: a line with schema and digest, a line with the decisions, each ended. Whatever
/// is cut, added or turned, the digest does not fit and nothing of it counts. The digest tells damage, not malice: who may
/// write the file may decide.
/// </summary>
public static class DecisionFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "parley.trust/1";

    /// <summary>Octets at most: ten thousand decisions with long names.</summary>
    public const int MaximumSizeBytes = 16 * 1024 * 1024;

    /// <summary>Decisions at most: a person who accepted one every day for twenty years has fewer.</summary>
    public const int MaximumDecisions = 10_000;

    // Decisions are arrays of objects with objects and arrays inside.
    const int MaximumDepth = 6;

    /// <summary>The file that keeps these decisions.</summary>
    public static byte[] Write(ImmutableArray<TrustDecisionRecord> decisions)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartArray();
            foreach (var decision in decisions)
                DecisionJson.Write(writer, decision);
            writer.WriteEndArray();
        }

        return [.. Encoding.UTF8.GetBytes($"{HeadOf(body.WrittenSpan)}\n"), .. body.WrittenSpan, (byte)'\n'];
    }

    /// <summary>Reads a file; what is not whole and right gives no decision at all.</summary>
    public static DecisionFileContent Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MaximumSizeBytes)
            return DecisionFileContent.Damaged($"it is longer than {MaximumSizeBytes / (1024 * 1024)} MiB");
        var end = file.IndexOf((byte)'\n');
        if (end < 0)
            return DecisionFileContent.Damaged(file.IsEmpty ? "it is empty" : "its first line does not end");
        var body = file[(end + 1)..];
        if (body.IsEmpty || body[^1] != (byte)'\n')
            return DecisionFileContent.Damaged("its last line does not end: it was not written to the end");
        body = body[..^1];
        var head = Encoding.UTF8.GetBytes(HeadOf(body));
        if (!file[..end].SequenceEqual(head))
        {
            return DecisionFileContent.Damaged(file.StartsWith(head.AsSpan(0, HeadUntilDigest.Length))
                ? "its digest does not fit: it was changed or not written to the end"
                : $"it does not begin as a file of the schema {Schema}");
        }

        return ReadBody(body);
    }

    static string HeadUntilDigest => $$"""{"schema":"{{Schema}}","sha256":""";

    static string HeadOf(ReadOnlySpan<byte> body) => $"{HeadUntilDigest}\"{Convert.ToHexStringLower(SHA256.HashData(body))}\"}}";

    static DecisionFileContent ReadBody(ReadOnlySpan<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(
                body.ToArray(), new() { MaxDepth = MaximumDepth, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                return DecisionFileContent.Damaged("its second line is no list");
            if (document.RootElement.GetArrayLength() > MaximumDecisions)
                return DecisionFileContent.Damaged($"it holds more than {MaximumDecisions} decisions");
            var decisions = ImmutableArray.CreateBuilder<TrustDecisionRecord>();
            foreach (var element in document.RootElement.EnumerateArray())
            {
                if (!DecisionJson.TryRead(element, out var decision, out var why))
                    return DecisionFileContent.Damaged($"decision {decisions.Count + 1}: {why}");
                decisions.Add(decision);
            }

            return new(decisions.ToImmutable(), null);
        }
        catch (JsonException error)
        {
            return DecisionFileContent.Damaged($"its second line is no JSON ({error.BytePositionInLine + 1})");
        }
    }
}
