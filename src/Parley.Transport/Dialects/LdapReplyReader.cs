using System.Formats.Asn1;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Transport.Dialects;

/// <summary>Reads the one message that a server answers StartTLS with, in BER as far as LDAP uses it (RFC 4511, 5.1).</summary>
static class LdapReplyReader
{
    // An extended response is a code, a name, a sentence and perhaps some referrals.
    internal const int MaximumBytes = 64 * 1024;

    const byte Sequence = 0x30;

    static readonly Asn1Tag ExtendedResponse = new(TagClass.Application, 24, isConstructed: true);
    static readonly Asn1Tag Referral = new(TagClass.ContextSpecific, 3, isConstructed: true);
    static readonly Asn1Tag ResponseName = new(TagClass.ContextSpecific, 10);

    /// <summary>
    /// The length of the message that the bytes begin with, header included; 0 where more bytes are needed to tell.
    /// </summary>
    /// <returns><see langword="false"/> where the bytes begin no message, or too long a one.</returns>
    internal static bool TryMeasure(ReadOnlySpan<byte> bytes, out int length, out ParseError error)
    {
        length = 0;
        error = default;
        if (bytes.IsEmpty)
            return true;
        if (bytes[0] != Sequence)
        {
            error = new(0, "an LDAPMessage (a SEQUENCE, 0x30)", $"0x{bytes[0]:X2}");
            return false;
        }

        if (bytes.Length < 2)
            return true;
        var lengthBytes = bytes[1] < 0x80 ? 0 : bytes[1] & 0x7F;
        // LDAP allows the definite form only (RFC 4511, 5.1); four bytes tell more than any message holds.
        if (bytes[1] == 0x80 || lengthBytes > 4)
        {
            error = new(1, "a definite length of at most four bytes", $"0x{bytes[1]:X2}");
            return false;
        }

        if (bytes.Length < 2 + lengthBytes)
            return true;
        long content = lengthBytes == 0 ? bytes[1] : 0;
        for (var i = 0; i < lengthBytes; i++)
            content = (content << 8) | bytes[2 + i];
        if (content > MaximumBytes)
        {
            error = new(1, $"at most {MaximumBytes} bytes", $"{content}");
            return false;
        }

        length = 2 + lengthBytes + (int)content;
        return true;
    }

    /// <summary>Reads one whole message.</summary>
    internal static bool TryParse(ReadOnlyMemory<byte> message, out LdapReply? reply, out ParseError error)
    {
        reply = null;
        error = default;
        try
        {
            var content = new AsnReader(message, AsnEncodingRules.BER).ReadSequence();
            if (!content.TryReadInt32(out var id))
                throw new AsnContentException("The messageID is out of range.");
            var response = content.ReadSequence(ExtendedResponse);
            var code = (int)Math.Min(ToUInt32(response.ReadEnumeratedBytes().Span), int.MaxValue);
            response.ReadOctetString(); // matchedDN
            var diagnostic = Encoding.UTF8.GetString(response.ReadOctetString());
            if (response.HasData && response.PeekTag().HasSameClassAndValue(Referral))
                response.ReadEncodedValue();
            var name = response.HasData && response.PeekTag().HasSameClassAndValue(ResponseName)
                ? Encoding.UTF8.GetString(response.ReadOctetString(ResponseName))
                : null;
            reply = new()
            {
                MessageId = id,
                ResultCode = code,
                Diagnostic = PlainLine.Of(diagnostic, maximumLength: 200),
                ResponseName = name is null ? null : PlainLine.Of(name, maximumLength: 60),
            };
            return true;
        }
        catch (AsnContentException failure)
        {
            error = new(0, "an extended response", failure.Message);
            return false;
        }
    }

    static uint ToUInt32(ReadOnlySpan<byte> bigEndian)
    {
        uint value = 0;
        foreach (var next in bigEndian)
        {
            if (value > uint.MaxValue >> 8)
                return uint.MaxValue;
            value = (value << 8) | next;
        }

        return value;
    }
}
