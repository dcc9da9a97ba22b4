using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parley.Peers;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Reads a set of the public test vectors: gzipped JSON, one case a line.</summary>
static class VectorSet
{
    static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads the lines of a set, each with what it expects.</summary>
    internal static IEnumerable<(string Line, T Case)> Read<T>(string set)
    {
        // The test is skipped where there is no folder.
        using var file = File.OpenRead(Path.Combine(PublicVectors.Folder!, set + ".jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return (line, JsonSerializer.Deserialize<T>(line, Options) ?? throw new InvalidDataException(line));
    }
}
