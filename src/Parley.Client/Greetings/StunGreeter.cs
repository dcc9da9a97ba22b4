using System.Buffers.Binary;
using System.Security.Cryptography;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Greetings;

/// <summary>
/// Asks a STUN or TURN server for the address it sees (a Binding request, RFC 8489, 2): the one question that both answer
/// without a password. An error answer shows a working server as well.
/// </summary>
sealed class StunGreeter : IServiceGreeter
{
    const int HeaderLength = 20;
    const int AttributeHeaderLength = 4;
    const uint MagicCookie = 0x2112A442;
    const ushort BindingRequest = 0x0001;
    const ushort BindingSuccess = 0x0101;
    const ushort BindingError = 0x0111;
    const ushort Software = 0x8022;
    const ushort ErrorCode = 0x0009;

    public async Task<ServiceGreeting> GreetAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken)
    {
        var request = Request();
        await stream.WriteAsync(request, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        var (bytes, _) = await GreetingReader.ReadAsync(stream, IsWhole, cancellationToken).ConfigureAwait(false);

        var summary = Read(bytes, request);
        if (summary is not null)
            return new() { Summary = summary, Understood = true };
        var said = bytes.Length == 0 ? "nothing" : "something that is not the answer to it";
        return new()
        {
            Summary = $"answered {said}",
            Understood = false,
            Observations =
            [
                Observation.Of(
                    ClientFindings.UnexpectedAnswer, target.Node, ("service", "STUN"), ("asked", "a Binding"),
                    ("answer", said)),
            ],
        };
    }

    /// <summary>A Binding request without attributes.</summary>
    static byte[] Request()
    {
        var request = new byte[HeaderLength];
        BinaryPrimitives.WriteUInt16BigEndian(request, BindingRequest);
        BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(4), MagicCookie);
        RandomNumberGenerator.Fill(request.AsSpan(8));
        return request;
    }

    /// <summary>Whether a message is whole, or can never be one: the length stands in the third octet (RFC 8489, 5).</summary>
    static bool IsWhole(ReadOnlyMemory<byte> read) =>
        (read.Length >= 1 && (read.Span[0] & 0xC0) != 0)
        || (read.Length >= HeaderLength && read.Length - HeaderLength >= BinaryPrimitives.ReadUInt16BigEndian(read.Span[2..]));

    /// <summary>What the answer says, or <see langword="null"/> where it is none.</summary>
    static string? Read(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> request)
    {
        if (answer.Length < HeaderLength || !answer[4..HeaderLength].SequenceEqual(request[4..HeaderLength]))
            return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(answer[2..]);
        if (answer.Length - HeaderLength < length)
            return null;
        var attributes = answer.Slice(HeaderLength, length);
        return BinaryPrimitives.ReadUInt16BigEndian(answer) switch
        {
            BindingSuccess => $"answers{SoftwareOf(attributes)}",
            BindingError => $"answers with error {CodeOf(attributes)}{SoftwareOf(attributes)}",
            _ => null,
        };
    }

    static string SoftwareOf(ReadOnlySpan<byte> attributes)
    {
        var software = Find(attributes, Software);
        return software.IsEmpty ? "" : $", {Printable.Of(software)}";
    }

    /// <summary>The class and the number of an error make its code (RFC 8489, 14.8).</summary>
    static int CodeOf(ReadOnlySpan<byte> attributes)
    {
        var error = Find(attributes, ErrorCode);
        return error.Length < AttributeHeaderLength ? 0 : ((error[2] & 7) * 100) + error[3];
    }

    /// <summary>The value of an attribute; each begins on a multiple of four (RFC 8489, 14).</summary>
    static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> attributes, ushort type)
    {
        while (attributes.Length >= AttributeHeaderLength)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(attributes[2..]);
            if (attributes.Length - AttributeHeaderLength < length)
                break;
            if (BinaryPrimitives.ReadUInt16BigEndian(attributes) == type)
                return attributes.Slice(AttributeHeaderLength, length);
            attributes = attributes[Math.Min(attributes.Length, AttributeHeaderLength + ((length + 3) & ~3))..];
        }

        return default;
    }
}
