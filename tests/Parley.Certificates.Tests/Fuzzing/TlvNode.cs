namespace Parley.Certificates.Tests.Fuzzing;

/// <summary>
/// An encoded value as a tree that can be changed and written again: lengths around a change stay right, so that what was
/// changed is reached. Reads leniently, and looks into octet and bit strings too.
/// </summary>
sealed class TlvNode
{
    /// <summary>Levels that are taken apart; what lies deeper stays as it is.</summary>
    const int MaximumDepth = 24;

    const byte Constructed = 0x20;
    const byte OctetString = 0x04;
    const byte BitString = 0x03;
    const byte Sequence = 0x30;

    internal byte Tag { get; set; }

    /// <summary>What stands before the children: the unused bits of a bit string.</summary>
    internal byte[] Content { get; set; } = [];

    internal List<TlvNode> Children { get; } = [];

    /// <summary>Octets written in place of the right length, where a change wants wrong ones.</summary>
    internal byte[]? Length { get; set; }

    /// <summary>Takes octets apart; false where they are not values one after another.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> octets, List<TlvNode> into, int depth = 0)
    {
        while (!octets.IsEmpty)
        {
            if (!TryReadHeader(octets, out var header, out var length))
                return false;
            var node = new TlvNode { Tag = octets[0] };
            node.Open(octets.Slice(header, length), depth);
            into.Add(node);
            octets = octets[(header + length)..];
        }

        return true;
    }

    internal static byte[] Write(IEnumerable<TlvNode> nodes)
    {
        using var stream = new MemoryStream();
        foreach (var node in nodes)
            node.Write(stream);
        return stream.ToArray();
    }

    /// <summary>This value and all inside it.</summary>
    internal IEnumerable<TlvNode> All() => Children.SelectMany(child => child.All()).Prepend(this);

    internal TlvNode Copy()
    {
        var copy = new TlvNode { Tag = Tag, Content = Content, Length = Length };
        copy.Children.AddRange(Children.Select(child => child.Copy()));
        return copy;
    }

    void Open(ReadOnlySpan<byte> content, int depth)
    {
        var prefix = Tag == BitString && content is [0, Sequence, ..] ? 1 : 0;
        var opens = (Tag & Constructed) != 0 || prefix == 1 || (Tag == OctetString && content is [Sequence or BitString, ..]);
        Content = content.ToArray();
        if (!opens || depth == MaximumDepth)
            return;
        List<TlvNode> inside = [];
        if (!TryRead(content[prefix..], inside, depth + 1))
            return;
        Content = content[..prefix].ToArray();
        Children.AddRange(inside);
    }

    void Write(Stream stream)
    {
        var content = Children.Count == 0 ? Content : [.. Content, .. Write(Children)];
        stream.WriteByte(Tag);
        stream.Write(Length ?? LengthOf(content.Length));
        stream.Write(content);
    }

    static byte[] LengthOf(int length) => length switch
    {
        < 0x80 => [(byte)length],
        < 0x100 => [0x81, (byte)length],
        < 0x10000 => [0x82, (byte)(length >> 8), (byte)length],
        _ => [0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length],
    };

    static bool TryReadHeader(ReadOnlySpan<byte> octets, out int header, out int length)
    {
        (header, length) = (2, 0);
        if (octets.Length < 2)
            return false;
        length = octets[1];
        if (length >= 0x80)
        {
            header += length - 0x80;
            if (header is 2 or > 5 || octets.Length < header)
                return false;
            length = 0;
            foreach (var octet in octets[2..header])
                length = (length << 8) | octet;
        }

        return length <= octets.Length - header;
    }
}
