using System.Buffers.Binary;
using System.Globalization;
using Parley.Diagnostics;

namespace Parley.Dns.Wire;

/// <summary>
/// Reads a message from front to back. The first thing that is not there is remembered, and nothing is read after it.
/// </summary>
ref struct WireReader(ReadOnlySpan<byte> message)
{
    /// <summary>
    /// The most pointers in one name. A name has at most 127 labels, so one with more pointers than that only costs
    /// time.
    /// </summary>
    internal const int MaximumPointers = 127;

    const int PointerBits = 0xC0;

    readonly ReadOnlySpan<byte> _message = message;

    internal int Offset { get; private set; }

    internal readonly int Remaining => _message.Length - Offset;

    internal ParseError Error { get; private set; }

    internal bool TryReadByte(out byte value)
    {
        value = 0;
        if (!TryReadOctets(1, out var octets))
            return false;
        value = octets[0];
        return true;
    }

    internal bool TryReadUInt16(out ushort value)
    {
        value = 0;
        if (!TryReadOctets(sizeof(ushort), out var octets))
            return false;
        value = BinaryPrimitives.ReadUInt16BigEndian(octets);
        return true;
    }

    internal bool TryReadUInt32(out uint value)
    {
        value = 0;
        if (!TryReadOctets(sizeof(uint), out var octets))
            return false;
        value = BinaryPrimitives.ReadUInt32BigEndian(octets);
        return true;
    }

    internal bool TryReadOctets(int count, out ReadOnlySpan<byte> octets)
    {
        octets = default;
        if (count > Remaining)
            return Fail(Offset, $"{count} more octets", $"{Remaining}");
        octets = _message.Slice(Offset, count);
        Offset += count;
        return true;
    }

    /// <summary>Reads a string that is preceded by its length (RFC 1035, 3.3), one character per octet.</summary>
    internal bool TryReadString(out string value)
    {
        value = "";
        if (!TryReadByte(out var length) || !TryReadOctets(length, out var octets))
            return false;
        value = System.Text.Encoding.Latin1.GetString(octets);
        return true;
    }

    /// <summary>
    /// Reads a name that may be compressed (RFC 1035, 4.1.4). A pointer must lead to before the part of the name that
    /// it
    /// ends, so that every step goes backwards and none is taken twice.
    /// </summary>
    internal bool TryReadName(out DnsName name)
    {
        name = default;
        Span<byte> wire = stackalloc byte[DnsName.MaximumOctets];
        int length = 0, position = Offset, partStart = Offset, pointers = 0;
        var end = -1; // where reading goes on: after the first pointer, once there was one
        while (true)
        {
            if (position >= _message.Length)
                return Fail(position, "a label or the end of the name", "the end of the message");
            int octet = _message[position];
            switch (octet & PointerBits)
            {
                case 0:
                    if (position + 1 + octet > _message.Length)
                        return Fail(position, $"a label of {octet} octets", $"{_message.Length - position - 1} octets");
                    if (length + 1 + octet > DnsName.MaximumOctets)
                        return Fail(position, $"a name of at most {DnsName.MaximumOctets} octets", "a longer one");
                    _message.Slice(position, 1 + octet).CopyTo(wire[length..]);
                    length += 1 + octet;
                    position += 1 + octet;
                    if (octet != 0)
                        continue;
                    name = DnsName.FromWire(wire[..length]);
                    Offset = end < 0 ? position : end;
                    return true;

                case PointerBits:
                    if (position + 1 >= _message.Length)
                        return Fail(position, "a pointer of two octets", "the end of the message");
                    var target = ((octet & ~PointerBits) << 8) | _message[position + 1];
                    if (target >= partStart)
                        return Fail(position, "a pointer to an earlier place", $"one to offset {target}");
                    if (++pointers > MaximumPointers)
                        return Fail(position, $"at most {MaximumPointers} pointers in a name", "more");
                    if (end < 0)
                        end = position + 2;
                    position = partStart = target;
                    continue;

                default:
                    return Fail(position, "a label or a pointer", $"an octet 0x{octet:X2}");
            }
        }
    }

    internal bool Fail(int offset, FormattableString expected, FormattableString found) =>
        Fail(offset, expected.ToString(CultureInfo.InvariantCulture), found.ToString(CultureInfo.InvariantCulture));

    internal bool Fail(int offset, string expected, string found)
    {
        Error = new(offset, expected, found);
        return false;
    }
}
