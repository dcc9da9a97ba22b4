using System.Net.Security;
using System.Security.Authentication.ExtendedProtection;
using Parley.Diagnostics;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>
/// What came of a secure connection, and the connection itself where it may be used. Nothing can be sent on one whose
/// certificate is not trusted unless the decider said so.
/// </summary>
public sealed class SecureConnection : IAsyncDisposable
{
    readonly SslStream? _tls;
    readonly SecureStream? _stream;
    readonly TimeSpan _closeLimit;
    readonly TimeProvider _time;
    Observation? _afterHandshake;
    bool _disposed;

    internal SecureConnection(
        ConnectionAttempt attempt, TrustDecision decision, SslStream? tls, TimeSpan closeLimit, TimeProvider time)
    {
        Attempt = attempt;
        Decision = decision;
        _tls = tls;
        _closeLimit = closeLimit;
        _time = time;
        if (tls is not null)
            _stream = new(tls, Explain);
    }

    /// <summary>Everything that was learnt.</summary>
    public ConnectionAttempt Attempt { get; }

    /// <summary>What the decider said; <see cref="TrustDecision.Proceed"/> where the verdict is trusted and nobody was asked.</summary>
    public TrustDecision Decision { get; }

    /// <summary>Whether there is a session and it may be used.</summary>
    public bool MayProceed => _tls is not null && Decision != TrustDecision.Stop;

    /// <summary>Whether anything of the service was read from <see cref="Stream"/>.</summary>
    public bool HasReceived => _stream is { HasReceived: true };

    /// <summary>
    /// The encrypted stream, asynchronous only. Throws a <see cref="TransportException"/> where the server ends the
    /// connection with an alert.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no session, or its certificate is not trusted.</exception>
    public Stream Stream
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return MayProceed && _stream is not null
                ? _stream
                : throw new InvalidOperationException(
                    $"The connection to {Attempt.Request} may not be used: {Attempt.Outcome}, decision {Decision}.");
        }
    }

    /// <summary>
    /// What the server said after the handshake, such as that it wants a client certificate; <see langword="null"/> while
    /// it has said nothing.
    /// </summary>
    public Observation? AfterHandshake => Volatile.Read(ref _afterHandshake);

    /// <summary>
    /// The channel binding <c>tls-server-end-point</c> (RFC 5929, 4): the hash of the server's certificate. Empty where
    /// the platform has none.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no session, or its certificate is not trusted.</exception>
    public ReadOnlyMemory<byte> ServerEndPoint
    {
        get
        {
            if (!MayProceed || _tls is null)
                throw new InvalidOperationException($"The connection to {Attempt.Request} may not be used.");
            var prefix = "tls-server-end-point:"u8;
            using var binding = _tls.TransportContext.GetChannelBinding(ChannelBindingKind.Endpoint);
            if (binding is null)
                return ReadOnlyMemory<byte>.Empty;
            var bytes = new byte[binding.Size];
            System.Runtime.InteropServices.Marshal.Copy(binding.DangerousGetHandle(), bytes, 0, bytes.Length);
            // The platform puts a header of its own in front of the prefix; what follows the prefix is the hash.
            var at = bytes.AsSpan().IndexOf(prefix);
            return at < 0 ? ReadOnlyMemory<byte>.Empty : bytes.AsMemory(at + prefix.Length);
        }
    }

    /// <summary>
    /// Closes the connection: a session that was used says goodbye (RFC 8446, 6.1); on one that is not trusted nothing
    /// more is sent.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed || _tls is null)
            return;
        _disposed = true;
        if (MayProceed)
            await SayGoodbyeAsync(_tls).ConfigureAwait(false);
        await _tls.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Tells the peer; where it is gone, does not take the goodbye or has ended the session itself, and the platform
    /// throws one of many types for that, the connection is closed all the same.
    /// </summary>
    async Task SayGoodbyeAsync(SslStream tls)
    {
        await ShutDownAsync(tls).WaitAsync(_closeLimit, _time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // The platform throws in part before there is a task.
        static async Task ShutDownAsync(SslStream tls) => await tls.ShutdownAsync().ConfigureAwait(false);
    }

    TransportException Explain(TlsAlert alert, Exception failure)
    {
        var outcome = HandshakeDiagnosis.OfAlert(alert, Attempt.ClientCertificateRequested);
        var observation = ConnectionObservations.OfAlert(Attempt.Request, outcome, alert);
        Volatile.Write(ref _afterHandshake, observation);
        return new(outcome, alert, observation, failure);
    }
}
