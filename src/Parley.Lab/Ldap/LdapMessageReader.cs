using Parley.Diagnostics;

namespace Parley.Lab.Ldap;

/// <summary>
/// Cuts the stream into messages, and never reads an octet beyond one: after StartTLS they belong to the handshake.
/// </summary>
static class LdapMessageReader
{
    /// <summary>The most octets of a message: what common servers take before sign-in.</summary>
    internal const int MaximumBytes = 256 * 1024;

    const byte Sequence = 0x30;
    const byte LongForm = 0x80;
    const int MaximumLengthBytes = 4;

    /// <summary>Reads the next message.</summary>
    /// <returns>The message, empty where the client hung up; or why there is none.</returns>
    internal static async Task<(byte[] Message, ParseError? Error)> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[2 + MaximumLengthBytes];
        var read = await stream
            .ReadAtLeastAsync(head.AsMemory(0, 2), 2, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        if (read < 2)
            return ([], null);
        if (head[0] != Sequence)
            return ([], new(0, "a SEQUENCE, 0x30", $"0x{head[0]:X2}"));

        int length = head[1];
        var headBytes = 2;
        if (head[1] >= LongForm)
        {
            var lengthBytes = head[1] - LongForm;
            if (lengthBytes is 0 or > MaximumLengthBytes)
                return ([], new(1, $"a length of at most {MaximumLengthBytes} octets", $"{lengthBytes}"));
            await stream.ReadExactlyAsync(head.AsMemory(2, lengthBytes), cancellationToken).ConfigureAwait(false);
            headBytes += lengthBytes;
            length = 0;
            foreach (var octet in head.AsSpan(2, lengthBytes))
                length = (length << 8) | octet;
        }

        if (length is < 0 or > MaximumBytes)
            return ([], new(1, $"at most {MaximumBytes} octets", $"{(uint)length}"));
        var message = new byte[headBytes + length];
        head.AsSpan(0, headBytes).CopyTo(message);
        await stream.ReadExactlyAsync(message.AsMemory(headBytes), cancellationToken).ConfigureAwait(false);
        return (message, null);
    }
}
