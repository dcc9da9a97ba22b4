using System.Buffers.Binary;
using System.Security.Authentication;

namespace Parley.Lab.Tls;

/// <summary>
/// Refuses a client without a certificate as most servers do in TLS 1.2: with an alert, in the middle of the handshake.
/// The platform lets such a client in, and hangs up without a word.
/// </summary>
/// <remarks>
/// It reads the records of the client one by one and looks for the message Certificate with an empty list (RFC 5246,
/// 7.4.6). In TLS 1.3 that message is encrypted, and all is passed on as it is.
/// </remarks>
sealed class ClientCertificateGate(Stream inner) : Stream
{
    const int HeaderBytes = 5;

    // RFC 5246, 6.2.3: 2^14 octets and what encryption may add.
    const int MaximumRecordBytes = HeaderBytes + (1 << 14) + 2048;

    const byte Handshake = 22;
    const byte ChangeCipherSpec = 20;

    // Fatal, handshake_failure: what OpenSSL says before TLS 1.3 brought certificate_required.
    static readonly byte[] Alert = [21, 3, 3, 0, 2, 2, 40];

    static readonly byte[] EmptyCertificate = [11, 0, 0, 3, 0, 0, 0];

    readonly byte[] _record = new byte[MaximumRecordBytes];
    int _from;
    int _to;
    bool _isOpen;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_from == _to)
        {
            if (_isOpen)
                return await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }

        var taken = Math.Min(buffer.Length, _to - _from);
        _record.AsMemory(_from, taken).CopyTo(buffer);
        _from += taken;
        return taken;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("The network is read without blocking.");

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("The network is written without blocking.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    async Task FillAsync(CancellationToken cancellationToken)
    {
        (_from, _to) = (0, 0);
        var read = await inner
            .ReadAtLeastAsync(_record.AsMemory(0, HeaderBytes), HeaderBytes, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        _to = read;
        if (read < HeaderBytes)
            return;

        var length = BinaryPrimitives.ReadUInt16BigEndian(_record.AsSpan(3));
        if (HeaderBytes + length > MaximumRecordBytes)
        {
            _isOpen = true; // no record: the platform may say what it thinks of it
            return;
        }

        await inner.ReadExactlyAsync(_record.AsMemory(HeaderBytes, length), cancellationToken).ConfigureAwait(false);
        _to = HeaderBytes + length;
        _isOpen = _record[0] == ChangeCipherSpec;
        if (_record[0] != Handshake || !_record.AsSpan(HeaderBytes, length).StartsWith(EmptyCertificate))
            return;
        await inner.WriteAsync(Alert, cancellationToken).ConfigureAwait(false);
        throw new AuthenticationException("The client showed no certificate.");
    }
}
