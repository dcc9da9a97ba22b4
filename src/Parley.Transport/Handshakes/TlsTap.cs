using System.Collections.Immutable;

namespace Parley.Transport.Handshakes;

/// <summary>
/// What can be seen of a TLS handshake from outside, without taking part: the first bytes of a peer that does not speak
/// TLS, the server's choice, certificates as TLS 1.2 and before send them, alerts in plain text of either side.
/// </summary>
/// <remarks>One side reads while the other writes; each direction is fed by one caller at a time.</remarks>
sealed class TlsTap
{
    readonly RecordReader _fromServer;
    readonly RecordReader _fromClient;
    readonly byte[] _firstBytes = new byte[ForeignProtocol.MaximumFirstBytes];
    int _firstFilled;
    bool _flightEnded;

    internal TlsTap()
    {
        _fromServer = new(new ServerSide(this));
        _fromClient = new(new ClientSide(this));
    }

    /// <summary>How many bytes the server sent.</summary>
    internal long Received { get; private set; }

    /// <summary>How many bytes we sent.</summary>
    internal long Sent { get; private set; }

    /// <summary>Whether the very first bytes of the server were no TLS record.</summary>
    internal bool IsForeign { get; private set; }

    /// <summary>The first bytes of the server.</summary>
    internal ReadOnlySpan<byte> FirstBytes => _firstBytes.AsSpan(0, _firstFilled);

    /// <summary>The server's choice; <see langword="null"/> until it came.</summary>
    internal ServerHello? ServerHello { get; private set; }

    /// <summary>The certificates as sent, in the order sent; default where none was seen (TLS 1.3 encrypts them).</summary>
    internal ImmutableArray<ReadOnlyMemory<byte>> Certificates { get; private set; }

    /// <summary>The OCSP answer that came with the certificates; default where none was seen (RFC 6066, 8).</summary>
    internal ReadOnlyMemory<byte>? Staple { get; private set; }

    /// <summary>The group in which keys are exchanged, by its number; <see langword="null"/> where none was seen.</summary>
    internal int? Group { get; private set; }

    /// <summary>The length of the prime in which keys are exchanged; <see langword="null"/> where none was seen.</summary>
    internal int? PrimeBits { get; private set; }

    /// <summary>Whether the server asked for a client certificate in plain text (TLS 1.2 and before).</summary>
    internal bool ClientCertificateRequested { get; private set; }

    /// <summary>The alert by which the server ended the handshake in plain text.</summary>
    internal TlsAlert? AlertReceived { get; private set; }

    /// <summary>The alert by which we did.</summary>
    internal TlsAlert? AlertSent { get; private set; }

    /// <summary>
    /// Whether a prober has seen what it can: an alert, another protocol, or the choice together with what follows it in
    /// plain text.
    /// </summary>
    internal bool IsAnswered =>
        AlertReceived is not null || IsForeign || _fromServer.IsDone || _flightEnded || ServerHello?.Version == TlsVersion.Tls13;

    /// <summary>Whether the server got as far as encrypting.</summary>
    internal bool IsEncrypted { get; private set; }

    /// <summary>Looks at bytes that the server sent.</summary>
    internal void FeedReceived(ReadOnlySpan<byte> bytes)
    {
        Received += bytes.Length;
        if (_fromServer.IsDone && !IsForeign)
            return;
        var kept = bytes[..Math.Min(bytes.Length, _firstBytes.Length - _firstFilled)];
        kept.CopyTo(_firstBytes.AsSpan(_firstFilled));
        _firstFilled += kept.Length;
        _fromServer.Feed(bytes);
    }

    /// <summary>Looks at bytes that we sent.</summary>
    internal void FeedSent(ReadOnlySpan<byte> bytes)
    {
        Sent += bytes.Length;
        _fromClient.Feed(bytes);
    }

    bool EncryptsAfterChange => ServerHello?.Version != TlsVersion.Tls13;

    sealed class ServerSide(TlsTap tap) : IRecordObserver
    {
        bool _sawRecord;

        public bool EncryptsAfterChange => tap.EncryptsAfterChange;

        public void OnHandshake(HandshakeType type, ReadOnlySpan<byte> body)
        {
            _sawRecord = true;
            switch (type)
            {
                case HandshakeType.ServerHello when ServerHello.TryParse(body, out var hello, out _):
                    tap.ServerHello = hello;
                    tap.Group = hello.Group;
                    break;
                case HandshakeType.Certificate when CertificateMessage.TryParse(body, out var certificates, out _):
                    tap.Certificates = certificates;
                    break;
                case HandshakeType.CertificateStatus when CertificateStatusMessage.TryParse(body, out var staple, out _):
                    tap.Staple = staple;
                    break;
                case HandshakeType.ServerKeyExchange when tap.ServerHello is { } chosen
                    && KeyExchangeMessage.TryParse(body, chosen.CipherSuite, out var exchange, out _):
                    tap.Group = exchange.Group;
                    tap.PrimeBits = exchange.PrimeBits;
                    break;
                case HandshakeType.CertificateRequest:
                    tap.ClientCertificateRequested = true;
                    break;
                case HandshakeType.ServerHelloDone:
                    tap._flightEnded = true;
                    break;
                default:
                    // Nothing that the outcome of a connection depends on; OpenSSL judges it.
                    break;
            }
        }

        public void OnAlert(TlsAlert alert)
        {
            _sawRecord = true;
            tap.AlertReceived ??= alert;
        }

        public void OnEncrypted() => tap.IsEncrypted = true;

        public void OnUnreadable() => tap.IsForeign = !_sawRecord && tap.ServerHello is null;
    }

    sealed class ClientSide(TlsTap tap) : IRecordObserver
    {
        public bool EncryptsAfterChange => tap.EncryptsAfterChange;

        public void OnHandshake(HandshakeType type, ReadOnlySpan<byte> body)
        {
            // Our own messages are known.
        }

        public void OnAlert(TlsAlert alert) => tap.AlertSent ??= alert;

        public void OnEncrypted()
        {
            // Nothing more to see.
        }

        public void OnUnreadable()
        {
            // Our own TLS library writes TLS.
        }
    }
}
