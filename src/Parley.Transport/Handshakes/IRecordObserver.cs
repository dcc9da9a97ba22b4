namespace Parley.Transport.Handshakes;

/// <summary>What a <see cref="RecordReader"/> tells about the records that pass.</summary>
interface IRecordObserver
{
    /// <summary>
    /// Whether a ChangeCipherSpec starts encryption. In TLS 1.3 it is there for the eyes of middleboxes only, and plain
    /// text may follow it (RFC 8446, D.4).
    /// </summary>
    bool EncryptsAfterChange { get; }

    /// <summary>A whole handshake message in plain text, put together from its fragments.</summary>
    void OnHandshake(HandshakeType type, ReadOnlySpan<byte> body);

    /// <summary>An alert in plain text.</summary>
    void OnAlert(TlsAlert alert);

    /// <summary>From here on nothing can be read: what follows is encrypted.</summary>
    void OnEncrypted();

    /// <summary>What came is not TLS, or not any more; nothing further is looked at.</summary>
    void OnUnreadable();
}
