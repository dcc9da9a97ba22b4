using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>The public collection of inputs that other parsers stumbled over.</summary>
static class FuzzSeeds
{
    /// <summary>All seeds of all kinds.</summary>
    internal static IEnumerable<byte[]> All()
    {
        // Tests that ask are skipped where there is no folder.
        foreach (var path in Directory.EnumerateFiles(Path.Combine(VectorSet.Folder!, "fuzz-seeds"), "*.jsonl.gz").Order(StringComparer.Ordinal))
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
}
