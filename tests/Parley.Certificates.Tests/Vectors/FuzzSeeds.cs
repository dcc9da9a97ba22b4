using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parley.Peers;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>The public collection of inputs that other parsers stumbled over.</summary>
static class FuzzSeeds
{
    /// <summary>All seeds of all kinds.</summary>
    internal static IEnumerable<byte[]> All() =>
        // Tests that ask are skipped where there is no folder.
        Directory.EnumerateFiles(Path.Combine(PublicVectors.Folder!, "fuzz-seeds"), "*.jsonl.gz").Order(StringComparer.Ordinal).SelectMany(Read);

    /// <summary>The seeds of one kind; none where the collection is not at hand.</summary>
    internal static IEnumerable<byte[]> Of(string kind) =>
        PublicVectors.Folder is { } folder && Path.Combine(folder, "fuzz-seeds", kind + ".jsonl.gz") is var path && File.Exists(path) ? Read(path) : [];

    static IEnumerable<byte[]> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using var seed = JsonDocument.Parse(line);
            yield return seed.RootElement.GetProperty("data").GetBytesFromBase64();
        }
    }
}
