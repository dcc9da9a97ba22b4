using System.Globalization;
using Parley.Diagnostics;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Dialects;

/// <summary>LDAP StartTLS: one extended request, one answer (RFC 4511, 4.14).</summary>
sealed class LdapNegotiator : INegotiator
{
    internal static readonly LdapNegotiator Instance = new();

    const string NoticeOfDisconnection = "1.3.6.1.4.1.1466.20036";
    const int MessageId = 1;

    // SEQUENCE { messageID 1, [APPLICATION 23] { requestName [0] "1.3.6.1.4.1.1466.20037" } }
    static readonly byte[] Request =
        [0x30, 0x1D, 0x02, 0x01, MessageId, 0x77, 0x18, 0x80, 0x16, .. "1.3.6.1.4.1.1466.20037"u8];

    public async Task<NegotiationResult> NegotiateAsync(
        Stream stream, TranscriptRecorder transcript, CancellationToken cancellationToken)
    {
        transcript.Sent("LDAP extended request: StartTLS (1.3.6.1.4.1.1466.20037)");
        await stream.WriteAsync(Request, cancellationToken).ConfigureAwait(false);

        var buffer = new byte[512];
        var filled = 0;
        int length;
        ParseError error;
        while (LdapReplyReader.TryMeasure(buffer.AsSpan(0, filled), out length, out error) && (length == 0 || filled < length))
        {
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var count = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return new(NegotiationOutcome.Closed);
            filled += count;
        }

        if (length == 0)
        {
            transcript.Received(ForeignProtocol.Printable(buffer.AsSpan(0, filled)));
            return buffer[0] == 0x30 ? Unreadable(error) : NegotiationResult.Foreign(buffer.AsSpan(0, filled));
        }

        if (!LdapReplyReader.TryParse(buffer.AsMemory(0, length), out var reply, out error) || reply is null)
        {
            transcript.Received(ForeignProtocol.Printable(buffer.AsSpan(0, length)));
            return Unreadable(error);
        }

        var code = string.Create(CultureInfo.InvariantCulture, $"{LdapResultCodes.NameOf(reply.ResultCode)} ({reply.ResultCode})");
        transcript.Received($"LDAP extended response: {code} {reply.Diagnostic}".TrimEnd());
        return Judge(reply, code, buffer.AsSpan(length, filled - length), transcript);
    }

    static NegotiationResult Judge(LdapReply reply, string code, ReadOnlySpan<byte> leftOver, TranscriptRecorder transcript)
    {
        if (reply.MessageId == 0 || reply.ResponseName == NoticeOfDisconnection)
            return new(NegotiationOutcome.ServiceRefused) { Detail = code, Text = reply.Diagnostic };
        if (reply.MessageId != MessageId)
            return Unreadable(new(2, "the answer to message 1", $"one to message {reply.MessageId}"));
        if (reply.ResultCode != LdapResultCodes.Success)
            return new(NegotiationOutcome.Refused) { Detail = code, Text = reply.Diagnostic };
        return NegotiationResult.Agreed(leftOver, transcript);
    }

    static NegotiationResult Unreadable(ParseError error) => new(NegotiationOutcome.Unreadable) { Detail = error.ToString() };
}
