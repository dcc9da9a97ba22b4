using System.Net.Security;
using System.Security.Authentication;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>The encrypted stream; turns an alert that ends it into a <see cref="TransportException"/>. Asynchronous only.</summary>
sealed class SecureStream(SslStream inner, Func<TlsAlert, Exception, TransportException> explain) : AsyncOnlyStream
{
    /// <summary>Whether the peer has said anything in this stream.</summary>
    internal bool HasReceived { get; private set; }

    public override bool CanRead => inner.CanRead;

    public override bool CanWrite => inner.CanWrite;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            HasReceived |= count > 0;
            return count;
        }
        catch (Exception failure) when (AlertOf(failure) is not null)
        {
            throw Explain(failure);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (AlertOf(failure) is not null)
        {
            throw Explain(failure);
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush()
    {
        // Nothing is held back here, and callers that close a writer call this.
    }

    static TlsAlert? AlertOf(Exception failure) =>
        failure is IOException or AuthenticationException ? PlatformAlert.Of(failure) : null;

    TransportException Explain(Exception failure) =>
        explain(AlertOf(failure) ?? throw new InvalidOperationException("Only alerts are explained.", failure), failure);
}
