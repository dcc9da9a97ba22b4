using System.Buffers.Binary;

namespace Parley.Transport.Handshakes;

/// <summary>
/// Reads the records of one direction of a TLS conversation as they come, in pieces of any size, until they are
/// encrypted; puts handshake messages together that are spread over records (RFC 8446, 5.1).
/// </summary>
sealed class RecordReader(IRecordObserver observer)
{
    // RFC 5246, 6.2.3: 2^14 bytes of content and 2,048 of expansion. Plain text has none, but what is longer than this
    // is not TLS at all.
    internal const int MaximumRecord = (1 << 14) + 2048;

    // OpenSSL's own limit for a list of certificates is 100 KiB; beyond twice that no client gets through.
    internal const int MaximumMessage = 200 * 1024;

    // Plain text in one direction: a hello, the certificates and some small messages. Ends the watch on a peer that
    // sends small messages for ever.
    internal const int MaximumPlainText = 512 * 1024;

    const int RecordHeader = 5;
    const int MessageHeader = 4;

    readonly byte[] _header = new byte[RecordHeader];
    readonly byte[] _alert = new byte[2];
    int _headerFilled;
    int _alertFilled;
    int _left;
    ContentType _type;
    byte[] _message = [];
    int _messageFilled;
    int _seen;

    /// <summary>Whether nothing further is looked at.</summary>
    internal bool IsDone { get; private set; }

    /// <summary>Looks at the next bytes of the direction.</summary>
    internal void Feed(ReadOnlySpan<byte> bytes)
    {
        while (!IsDone && !bytes.IsEmpty)
        {
            if (_left == 0)
            {
                FeedHeader(ref bytes);
                continue;
            }

            var piece = bytes[..Math.Min(_left, bytes.Length)];
            bytes = bytes[piece.Length..];
            _left -= piece.Length;
            _seen += piece.Length;
            if (_seen > MaximumPlainText)
                GiveUp();
            else if (_type == ContentType.Handshake)
                FeedHandshake(piece);
            else if (_type == ContentType.Alert)
                FeedAlert(piece);
        }
    }

    void FeedHeader(ref ReadOnlySpan<byte> bytes)
    {
        var piece = bytes[..Math.Min(RecordHeader - _headerFilled, bytes.Length)];
        piece.CopyTo(_header.AsSpan(_headerFilled));
        _headerFilled += piece.Length;
        bytes = bytes[piece.Length..];
        // The first bytes tell already whether it can be a record at all; a peer may send no more of them.
        if (!IsPlausible(_header.AsSpan(0, _headerFilled)))
        {
            GiveUp();
            return;
        }

        if (_headerFilled < RecordHeader)
            return;
        _headerFilled = 0;
        _type = (ContentType)_header[0];
        _left = BinaryPrimitives.ReadUInt16BigEndian(_header.AsSpan(3));
        if (_type == ContentType.ApplicationData || (_type == ContentType.ChangeCipherSpec && observer.EncryptsAfterChange))
            Finish(observer.OnEncrypted);
    }

    /// <summary>Whether bytes can begin a record: a known type, major version 3, a length within the limit.</summary>
    internal static bool IsPlausible(ReadOnlySpan<byte> header) =>
        (header.Length < 1 || header[0] is >= (byte)ContentType.ChangeCipherSpec and <= (byte)ContentType.ApplicationData)
        && (header.Length < 2 || header[1] == 3)
        && (header.Length < 3 || header[2] <= 4)
        && (header.Length < RecordHeader || BinaryPrimitives.ReadUInt16BigEndian(header[3..]) <= MaximumRecord);

    void FeedAlert(ReadOnlySpan<byte> piece)
    {
        var taken = piece[..Math.Min(piece.Length, _alert.Length - _alertFilled)];
        taken.CopyTo(_alert.AsSpan(_alertFilled));
        _alertFilled += taken.Length;
        // A longer one would be encrypted, which before a change of cipher is nothing that TLS knows.
        if (piece.Length > taken.Length)
        {
            GiveUp();
        }
        else if (_alertFilled == _alert.Length)
        {
            _alertFilled = 0;
            observer.OnAlert(new(_alert[1]));
        }
    }

    void FeedHandshake(ReadOnlySpan<byte> piece)
    {
        while (!IsDone && !piece.IsEmpty)
        {
            if (_messageFilled == 0 && TryTakeWhole(ref piece))
                continue;
            var wanted = MessageHeader;
            if (_messageFilled >= MessageHeader)
                wanted += BodyLength(_message);
            if (wanted > MaximumMessage)
            {
                GiveUp();
                return;
            }

            var taken = piece[..Math.Min(piece.Length, wanted - _messageFilled)];
            Append(taken);
            piece = piece[taken.Length..];
            if (_messageFilled < MessageHeader || _messageFilled < MessageHeader + BodyLength(_message))
                continue;
            var body = _message.AsSpan(MessageHeader, BodyLength(_message));
            _messageFilled = 0;
            observer.OnHandshake((HandshakeType)_message[0], body);
        }
    }

    /// <summary>Takes a message that lies in the piece as a whole, as most do, where it lies.</summary>
    bool TryTakeWhole(ref ReadOnlySpan<byte> piece)
    {
        if (piece.Length < MessageHeader || piece.Length - MessageHeader < BodyLength(piece))
            return false;
        var message = piece[..(MessageHeader + BodyLength(piece))];
        piece = piece[message.Length..];
        observer.OnHandshake((HandshakeType)message[0], message[MessageHeader..]);
        return true;
    }

    static int BodyLength(ReadOnlySpan<byte> message) => (message[1] << 16) | (message[2] << 8) | message[3];

    void Append(ReadOnlySpan<byte> piece)
    {
        var needed = _messageFilled + piece.Length;
        if (_message.Length < needed)
            Array.Resize(ref _message, Math.Max(needed, Math.Max(512, _message.Length * 2)));
        piece.CopyTo(_message.AsSpan(_messageFilled));
        _messageFilled = needed;
    }

    void GiveUp() => Finish(observer.OnUnreadable);

    void Finish(Action tell)
    {
        IsDone = true;
        _message = [];
        tell();
    }
}
