using System.IO.Compression;

namespace Parley.Cli.Commands.Cert.Batch;

/// <summary>Opens the cases: what begins as gzip does is unpacked, whatever it is called.</summary>
static class BatchInput
{
    static ReadOnlySpan<byte> GzipMagic => [0x1F, 0x8B];

    /// <summary>Looks at the first octets, which may have to be waited for.</summary>
    internal static Stream Unpack(Stream source)
    {
        var first = new byte[GzipMagic.Length];
        var count = source.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(first.AsMemory(0, count), source);
        return first.AsSpan(0, count).SequenceEqual(GzipMagic) ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }
}
