using System.Buffers.Binary;

namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>
/// What a verdict depends on as one input, so that a kept input is complete: which rules, the anchor, and the parts that are
/// foreign.
/// </summary>
sealed record FuzzBundle
{
    internal const int LeafPart = 0;
    internal const int IssuerPart = 1;
    internal const int ListPart = 2;
    internal const int AnswerPart = 3;
    internal const int ExtraPart = 4;

    /// <summary>Chooses the rules; any number will do.</summary>
    internal required byte Rules { get; init; }

    internal required byte[] Anchor { get; init; }

    /// <summary>The leaf, its issuer, a revocation list, an OCSP answer, one more certificate.</summary>
    internal required byte[][] Parts { get; init; }

    internal FuzzBundle With(int part, byte[] octets)
    {
        byte[][] parts = [.. Parts];
        parts[part] = octets;
        return this with { Parts = parts };
    }

    internal byte[] Write()
    {
        using var stream = new MemoryStream();
        stream.WriteByte(Rules);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in Parts.Prepend(Anchor))
        {
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            stream.Write(length);
            stream.Write(part);
        }

        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static FuzzBundle Read(byte[] input)
    {
        List<byte[]> parts = [];
        for (var position = 1; position < input.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(input.AsSpan(position));
            position += sizeof(int);
            parts.Add(input[position..(position + length)]);
            position += length;
        }

        return new() { Rules = input[0], Anchor = parts[0], Parts = [.. parts[1..]] };
    }
}
