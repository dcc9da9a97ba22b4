using System.Buffers.Binary;
using System.IO.Compression;

namespace Parley.Lab.Web;

/// <summary>Writes the simplest pictures there are (RFC 2083).</summary>
static class PortableNetworkGraphic
{
    static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A square of one shade of grey.</summary>
    internal static byte[] Square(int side, byte shade)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = 8; // bits a sample; the colour type after it, 0, is grey

        var pixels = new byte[side * (side + 1)]; // each row begins with its filter, 0: none
        for (var row = 0; row < side; row++)
            pixels.AsSpan((row * (side + 1)) + 1, side).Fill(shade);

        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Deflate(pixels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    static byte[] Deflate(byte[] data)
    {
        using var result = new MemoryStream();
        using (var deflating = new ZLibStream(result, CompressionLevel.Optimal))
            deflating.Write(data);
        return result.ToArray();
    }

    static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Check([.. type, .. data]));
        file.Write(number);
    }

    // RFC 2083, 15: the sum of ISO 3309, bit by bit; the pictures are small.
    static uint Check(ReadOnlySpan<byte> data)
    {
        var sum = uint.MaxValue;
        foreach (var octet in data)
        {
            sum ^= octet;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ ((sum & 1) == 0 ? 0 : 0xEDB88320);
        }

        return ~sum;
    }
}
