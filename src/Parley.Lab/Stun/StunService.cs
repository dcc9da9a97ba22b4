using System.Buffers.Binary;
using Parley.Lab.Listening;

namespace Parley.Lab.Stun;

/// <summary>A STUN server that answers Binding requests, and refuses to relay for those without a password (RFC 8489; RFC 8656).</summary>
sealed class StunService : ILabService
{
    // A client keeps a connection open with one request every half minute; one of the lab need not stay that long.
    const int MaximumRequests = 1000;

    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[StunAnswer.HeaderLength];
        for (var served = 0; served < MaximumRequests; served++)
        {
            var read = await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            if (read < header.Length || !StunAnswer.IsRequest(header))
                return; // gone, or no STUN: there is nobody to tell
            var attributes = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2))];
            await stream.ReadExactlyAsync(attributes, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(StunAnswer.To(header), cancellationToken).ConfigureAwait(false);
        }
    }
}
