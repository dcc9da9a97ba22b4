using System.Buffers.Binary;
using System.Text;

namespace Parley.Dns.Tests.Wire;

/// <summary>Writes messages by hand, right and wrong, without the product's writer.</summary>
sealed class WireBytes
{
    readonly List<byte> _octets = [];

    public int Length => _octets.Count;

    public static WireBytes Header(
        ushort id = 1, ushort flags = 0x8180, ushort questions = 0, ushort answers = 0, ushort authority = 0, ushort additional = 0) =>
        new WireBytes().Word(id).Word(flags).Word(questions).Word(answers).Word(authority).Word(additional);

    public WireBytes Octet(int value)
    {
        _octets.Add((byte)value);
        return this;
    }

    public WireBytes Word(int value) => Octet(value >> 8).Octet(value & 0xFF);

    public WireBytes DoubleWord(uint value)
    {
        Span<byte> octets = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(octets, value);
        _octets.AddRange(octets);
        return this;
    }

    /// <summary>Labels without the end of the name.</summary>
    public WireBytes Labels(params string[] labels)
    {
        foreach (var label in labels)
        {
            Octet(label.Length);
            _octets.AddRange(Encoding.ASCII.GetBytes(label));
        }

        return this;
    }

    public WireBytes Name(params string[] labels) => Labels(labels).Octet(0);

    public WireBytes Pointer(int offset) => Word(0xC000 | offset);

    /// <summary>A question of class IN.</summary>
    public WireBytes Question(int type, params string[] labels) => Name(labels).Word(type).Word(1);

    /// <summary>What stands between the name and the data of a record of class IN that lives for a minute.</summary>
    public WireBytes Fixed(int type, int length) => Word(type).Word(1).DoubleWord(60).Word(length);

    public WireBytes Octets(params byte[] octets)
    {
        _octets.AddRange(octets);
        return this;
    }

    public byte[] ToArray() => [.. _octets];
}
