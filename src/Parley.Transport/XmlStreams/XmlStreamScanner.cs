using System.Text;
using System.Text.Unicode;
using Parley.Diagnostics;

namespace Parley.Transport.XmlStreams;

/// <summary>
/// Reads the restricted XML of XMPP as it arrives (RFC 6120, 11): elements, attributes, text, CDATA. No document types,
/// comments, processing instructions or entities beyond the five predefined ones, and nothing without a limit. After an
/// error nothing more is read.
/// </summary>
/// <param name="limits">How much is taken at once.</param>
public sealed class XmlStreamScanner(XmlStreamLimits limits)
{
    const int CompactAbove = 4096;

    // Text that is longer than this is taken before its end has arrived.
    const int PieceBytes = 4096;

    // More than the longest reference ("&#x10FFFF;") and the longest character (four bytes) have.
    const int HeldBack = 16;

    readonly XmlTreeBuilder _tree = new(limits);
    byte[] _buffer = new byte[1024];
    int _start;
    int _end;
    int _scan;
    byte _quote;
    int _consumed;
    bool _declarationAllowed = true;

    /// <summary>What made the stream unreadable; <see langword="null"/> while it is sound. Offsets count from its beginning.</summary>
    public ParseError? Error { get; private set; }

    /// <summary>The bytes that were fed and not yet taken by an event; valid until more are fed.</summary>
    public ReadOnlySpan<byte> PendingBytes => _buffer.AsSpan(_start, Pending);

    int Pending => _end - _start;

    /// <summary>Adds bytes that arrived.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        if (Error is not null)
            return;
        if (_start > CompactAbove || _start == _end)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, Pending);
            _scan -= _start;
            _end -= _start;
            _start = 0;
        }

        if (_buffer.Length - _end < bytes.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _end + bytes.Length));
        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>The next event; <see langword="false"/> where more bytes are needed or the stream is in error.</summary>
    public bool TryRead(out XmlStreamEvent next)
    {
        next = default;
        while (Error is null && _start < _end)
        {
            if (_buffer[_start] != (byte)'<')
            {
                if (!TryTakeText())
                    return false;
                continue;
            }

            if (!TryFindTagEnd(out var length))
                return false;
            var tag = _buffer.AsSpan(_start, length);
            var offset = _consumed;
            Take(length);
            if (TryHandleTag(tag, offset, out var found) && found is { } happened)
            {
                next = happened;
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes text up to the next tag, in pieces as they arrive.</summary>
    bool TryTakeText()
    {
        var text = _buffer.AsSpan(_start, Pending);
        var length = text.IndexOf((byte)'<');
        if (length < 0)
        {
            // Long text is taken in pieces; half a character or half a reference at the end waits for its other half.
            if (Pending <= PieceBytes)
                return false;
            length = SafeLength(text);
        }

        text = text[..length];
        var offset = _consumed;
        Take(length);
        _declarationAllowed = false;
        if (!Utf8.IsValid(text))
            Error = new(offset, "UTF-8", "bytes that are not");
        else if (_tree.TryAddText(Encoding.UTF8.GetString(text), length, out var problem))
            return true;
        else
            Error = new(offset, problem.Expected, problem.Found);
        return false;
    }

    /// <summary>A length that cuts neither a character nor a reference in two.</summary>
    static int SafeLength(ReadOnlySpan<byte> text)
    {
        var length = text.Length - HeldBack;
        var reference = text[(length - HeldBack)..length].LastIndexOf((byte)'&');
        if (reference >= 0)
            length += reference - HeldBack;
        while (length > 1 && (text[length] & 0xC0) == 0x80)
            length--;
        return length;
    }

    /// <summary>Finds the end of the tag that begins here; goes on where it stopped last time.</summary>
    bool TryFindTagEnd(out int length)
    {
        length = 0;
        if (IsCharacterData(out var undecided))
        {
            var close = _buffer.AsSpan(_start, Pending).IndexOf("]]>"u8);
            if (close >= 0)
                length = close + 3;
        }
        else if (!undecided)
        {
            for (_scan = Math.Max(_scan, _start + 1); _scan < _end && length == 0; _scan++)
            {
                var value = _buffer[_scan];
                if (_quote != 0)
                    _quote = value == _quote ? (byte)0 : _quote;
                else if (value is (byte)'"' or (byte)'\'')
                    _quote = value;
                else if (value == (byte)'>')
                    length = _scan + 1 - _start;
            }
        }

        if (length > 0 && length <= limits.TagBytes)
            return true;
        if (Math.Max(length, Pending) > limits.TagBytes)
            Error = new(_consumed, $"a tag of at most {limits.TagBytes} bytes", "a longer one");
        return false;
    }

    bool IsCharacterData(out bool undecided)
    {
        var opening = "<![CDATA["u8;
        var pending = _buffer.AsSpan(_start, Math.Min(Pending, opening.Length));
        undecided = pending.Length < opening.Length && opening.StartsWith(pending) && pending.Length > 1;
        return pending.SequenceEqual(opening);
    }

    bool TryHandleTag(ReadOnlySpan<byte> tag, int offset, out XmlStreamEvent? happened)
    {
        happened = null;
        if (!Utf8.IsValid(tag))
        {
            Error = new(offset, "UTF-8", "bytes that are not");
            return false;
        }

        var text = Encoding.UTF8.GetString(tag);
        if (text.StartsWith("<?", StringComparison.Ordinal))
        {
            if (!_declarationAllowed || !text.StartsWith("<?xml ", StringComparison.Ordinal))
                Error = new(offset, "an element (processing instructions are forbidden, RFC 6120, 11.1)", "'<?'");
            _declarationAllowed = false;
            return false;
        }

        _declarationAllowed = false;
        if (_tree.TryHandle(text, tag.Length, out happened, out var problem))
            return true;
        Error = new(offset + problem.Offset, problem.Expected, problem.Found);
        return false;
    }

    void Take(int length)
    {
        _start += length;
        _scan = _start;
        _quote = 0;
        // Wraps never: a connection that brought two thousand million bytes is counted from there on as if it stood still.
        _consumed = _consumed > int.MaxValue - length ? int.MaxValue : _consumed + length;
    }
}
