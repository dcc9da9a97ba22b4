namespace Parley.Certificates.Asn1;

/// <summary>Where one encoded value lies in its source: offsets, no copy.</summary>
/// <param name="Tag">The identifier octet.</param>
/// <param name="Offset">The offset of the identifier octet.</param>
/// <param name="ContentOffset">The offset of the first content octet.</param>
/// <param name="ContentLength">The number of content octets.</param>
readonly record struct DerElement(byte Tag, int Offset, int ContentOffset, int ContentLength)
{
    /// <summary>The offset just after the value.</summary>
    internal int End => ContentOffset + ContentLength;

    /// <summary>Where the content octets lie.</summary>
    internal Range ContentRange => ContentOffset..End;

    /// <summary>Where identifier, length and content octets lie.</summary>
    internal Range WholeRange => Offset..End;

    /// <summary>The content octets.</summary>
    internal ReadOnlySpan<byte> Content(ReadOnlySpan<byte> source) => source.Slice(ContentOffset, ContentLength);

    /// <summary>The content octets.</summary>
    internal ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> source) => source.Slice(ContentOffset, ContentLength);

    /// <summary>Identifier, length and content octets.</summary>
    internal ReadOnlyMemory<byte> Whole(ReadOnlyMemory<byte> source) => source[Offset..End];

    /// <summary>Identifier, length and content octets.</summary>
    internal ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> source) => source[Offset..End];
}
