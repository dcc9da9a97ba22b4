using System.Buffers.Binary;
using System.Text;

namespace Parley.Lab.Stun;

/// <summary>What the lab answers to a STUN message (RFC 8489, 5 and 14).</summary>
static class StunAnswer
{
    /// <summary>Every message begins with type, length, cookie and transaction.</summary>
    internal const int HeaderLength = 20;

    const uint MagicCookie = 0x2112A442;
    const ushort BindingRequest = 0x0001;
    const ushort Success = 0x0100;
    const ushort Failure = 0x0110;
    const ushort ErrorCodeAttribute = 0x0009;
    const ushort SoftwareAttribute = 0x8022;
    const byte UnauthorizedClass = 4;
    const byte UnauthorizedNumber = 1;

    /// <summary>Whether a header is one of a request of STUN.</summary>
    internal static bool IsRequest(ReadOnlySpan<byte> header) =>
        (BinaryPrimitives.ReadUInt16BigEndian(header) & (0xC000 | Success | Failure)) == 0
        && BinaryPrimitives.ReadUInt32BigEndian(header[4..]) == MagicCookie;

    /// <summary>Success for a Binding; for all else, the request to sign in first.</summary>
    internal static byte[] To(ReadOnlySpan<byte> request)
    {
        var method = BinaryPrimitives.ReadUInt16BigEndian(request);
        var isBinding = method == BindingRequest;
        byte[] answer =
        [
            .. request[..HeaderLength],
            .. isBinding ? [] : Attribute(ErrorCodeAttribute, [0, 0, UnauthorizedClass, UnauthorizedNumber]),
            .. Attribute(SoftwareAttribute, Encoding.ASCII.GetBytes("Parley lab")),
        ];
        BinaryPrimitives.WriteUInt16BigEndian(answer, (ushort)(method | (isBinding ? Success : Failure)));
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(2), (ushort)(answer.Length - HeaderLength));
        return answer;
    }

    static byte[] Attribute(ushort type, ReadOnlySpan<byte> value)
    {
        const int headerLength = 4;
        var attribute = new byte[headerLength + ((value.Length + 3) & ~3)]; // the next one begins on a multiple of four
        BinaryPrimitives.WriteUInt16BigEndian(attribute, type);
        BinaryPrimitives.WriteUInt16BigEndian(attribute.AsSpan(2), (ushort)value.Length);
        value.CopyTo(attribute.AsSpan(headerLength));
        return attribute;
    }
}
