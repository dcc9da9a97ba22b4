using System.Buffers.Binary;
using System.Text;

namespace Parley.Dns.Wire;

/// <summary>
/// Writes into a buffer of fixed size. What goes past it is dropped and remembered as <see cref="Overflowed"/>.
/// </summary>
sealed class WireWriter(int capacity)
{
    const int MaximumPointerOffset = 0x3FFF;
    const int PointerBits = 0xC000;

    readonly byte[] _buffer = new byte[capacity];
    readonly Dictionary<DnsName, int> _names = [];
    int _reserved;

    internal int Capacity => _buffer.Length;

    internal int Length { get; private set; }

    internal bool Overflowed { get; private set; }

    /// <summary>Keeps octets free at the end.</summary>
    internal void Reserve(int octets) => _reserved = octets;

    /// <summary>Takes back everything after a mark.</summary>
    internal void Rewind(int mark)
    {
        Length = mark;
        Overflowed = false;
        foreach (var (name, offset) in _names)
        {
            if (offset >= mark)
                _names.Remove(name);
        }
    }

    internal void WriteByte(byte value) => WriteOctets([value]);

    internal void WriteUInt16(ushort value)
    {
        Span<byte> octets = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(octets, value);
        WriteOctets(octets);
    }

    internal void WriteUInt32(uint value)
    {
        Span<byte> octets = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(octets, value);
        WriteOctets(octets);
    }

    internal void WriteOctets(ReadOnlySpan<byte> octets)
    {
        if (Overflowed || Length + octets.Length > _buffer.Length - _reserved)
        {
            Overflowed = true;
            return;
        }

        octets.CopyTo(_buffer.AsSpan(Length));
        Length += octets.Length;
    }

    /// <summary>Writes a string with its length before it; every character is one octet.</summary>
    internal void WriteString(string text)
    {
        if (text.Length > byte.MaxValue)
            throw new ArgumentException($"A string of {text.Length} octets does not fit one of DNS.", nameof(text));
        WriteByte((byte)text.Length);
        WriteOctets(Encoding.Latin1.GetBytes(text));
    }

    /// <summary>Writes a name, ending it with a pointer where it or one of its parents was written before.</summary>
    internal void WriteName(DnsName name, bool compress)
    {
        if (!compress)
        {
            WriteOctets(name.Wire);
            return;
        }

        for (var rest = name; !rest.IsRoot; rest = rest.Parent)
        {
            if (_names.TryGetValue(rest, out var offset))
            {
                WriteUInt16((ushort)(PointerBits | offset));
                return;
            }

            if (Length <= MaximumPointerOffset && !Overflowed)
                _names.Add(rest, Length);
            WriteOctets(rest.Wire[..(rest.Wire[0] + 1)]);
        }

        WriteByte(0);
    }

    /// <summary>Writes what has its length before it as two octets.</summary>
    internal void WriteWithLength(Action<WireWriter> write)
    {
        var mark = Length;
        WriteUInt16(0);
        write(this);
        if (!Overflowed)
            BinaryPrimitives.WriteUInt16BigEndian(_buffer.AsSpan(mark), (ushort)(Length - mark - sizeof(ushort)));
    }

    /// <summary>The message, with its header put in place.</summary>
    internal byte[] Finish(DnsHeader header)
    {
        var octets = _buffer.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(octets, header.Id);
        BinaryPrimitives.WriteUInt16BigEndian(octets[2..], header.Flags);
        BinaryPrimitives.WriteUInt16BigEndian(octets[4..], header.Questions);
        BinaryPrimitives.WriteUInt16BigEndian(octets[6..], header.Answers);
        BinaryPrimitives.WriteUInt16BigEndian(octets[8..], header.Authority);
        BinaryPrimitives.WriteUInt16BigEndian(octets[10..], header.Additional);
        return octets[..Length].ToArray();
    }
}
