using System.Diagnostics.CodeAnalysis;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

/// <summary>
/// Reads the blocks of a PEM text one after another; text outside blocks is passed over (RFC 7468, 2). What is commonly
/// damaged is read all the same where no octet has to be guessed, and told; whether the octets make sense is for others to see.
/// </summary>
/// <remarks>One pass, memory in proportion to the text.</remarks>
ref partial struct PemScanner
{
    /// <summary>Letters on a line at most where other readers were seen to stop; RFC 7468, 2 asks for 64.</summary>
    const int LongestLine = 76;

    readonly ReadOnlySpan<byte> _text;
    int _at;
    int _line;

    // Where the line ends, kept for its rest: of a long line of many blocks the end is looked for once.
    int _lineEnd;
    bool _isRestOfLine;

    // A run of Base64 lines outside of blocks: it may have lost its BEGIN.
    int _runStart = -1;
    int _runLine;

    // A block ended before its END: that is not one without a BEGIN.
    bool _isEndAwaited;

    internal PemScanner(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>Reads the next block; false at the end of the text.</summary>
    internal bool TryRead([NotNullWhen(true)] out PemBlock? block)
    {
        block = null;
        while (true)
        {
            var start = _at;
            if (!TryLine(out var line))
                return TryEndRun(_text.Length, out block);
            if (PemBoundary.TryFind(line, "BEGIN"u8, out var begin))
            {
                // Its own line is read again, after the run.
                if (TryEndRun(start, out block))
                {
                    _at = start;
                    _line--;
                    return true;
                }

                _isEndAwaited = false;
                block = ReadBody(start, line, begin);
                return true;
            }

            if (PemBoundary.TryFind(line, "END"u8, out var end))
            {
                if (_isEndAwaited)
                {
                    _isEndAwaited = false;
                    continue;
                }

                block = EndWithoutBegin(start, line, end);
                return true;
            }

            if (IsOfRun(line))
            {
                _runLine = _runStart < 0 ? _line : _runLine;
                _runStart = _runStart < 0 ? start : _runStart;
            }
            else if (!line.IsEmpty && TryEndRun(start, out block))
            {
                return true;
            }
        }
    }

    PemBlock ReadBody(int lineStart, ReadOnlySpan<byte> line, PemBoundary begin)
    {
        var body = new PemBody(begin.Label, _line);
        if (!begin.IsExact)
            body.Forgive(Boundary(line, begin, "BEGIN"));
        ContinueAt(lineStart, line, begin.End);
        while (true)
        {
            var start = _at;
            if (!TryLine(out var next))
            {
                body.Suspect(MissingEnd(body, "the end of the file"));
                return body.Finish(_line);
            }

            if (PemBoundary.TryFind(next, "END"u8, out var end))
            {
                AddText(body, next[..end.Start]);
                if (!end.IsExact || end.Label != body.Label)
                    body.Forgive(end.Label == body.Label ? Boundary(next, end, "END") : WrongEnd(body, next));
                ContinueAt(start, next, end.End);
                return body.Finish(_line);
            }

            if (PemBoundary.TryFind(next, "BEGIN"u8, out var another))
            {
                AddText(body, next[..another.Start]);
                body.Suspect(MissingEnd(body, Show(next)));
                ContinueAt(start, next, another.Start);
                return body.Finish(_line);
            }

            // A line of dashes can be nothing but an END that was mistyped.
            if (next.StartsWith("---"u8))
            {
                body.Forgive(WrongEnd(body, next));
                return body.Finish(_line);
            }

            if (!AddText(body, next))
            {
                _isEndAwaited = true;
                body.Suspect(MissingEnd(body, Show(next)));
                return body.Finish(_line);
            }
        }
    }

    /// <summary>Takes one line of a body; false where the block ended before it, with no END.</summary>
    readonly bool AddText(PemBody body, ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            body.EndHeaders();
            return true;
        }

        if (body.IsHeader(line))
            return true;
        if (Base64Letters.AreAll(line))
        {
            if (line.Length > LongestLine)
                body.Forgive(LongLine(line.Length));
            body.Add(line);
            return true;
        }

        if (body.IsComplete)
            return false;
        body.Suspect(Stray(body, line));
        body.AddLettersOf(line);
        return true;
    }

    static bool IsOfRun(ReadOnlySpan<byte> line, bool isFirst) =>
        !line.IsEmpty && Base64Letters.AreAll(line) && (!isFirst || (line.Length >= 20 && line.StartsWith("MI"u8)));

    readonly bool IsOfRun(ReadOnlySpan<byte> line) => IsOfRun(line, isFirst: _runStart < 0);

    /// <summary>Ends a run of Base64 lines; it counts where it is one whole encoded value.</summary>
    bool TryEndRun(int end, [NotNullWhen(true)] out PemBlock? block)
    {
        block = null;
        if (_runStart < 0)
            return false;
        var body = new PemBody(null, _runLine);
        body.AddLettersOf(_text[_runStart..end]);
        body.Suspect(new()
        {
            Kind = MaterialFault.Untidy,
            Line = _runLine,
            Expected = "-----BEGIN CERTIFICATE-----",
            Found = "Base64 without its BEGIN and END lines",
            Remedy = "Put '-----BEGIN CERTIFICATE-----' on a line before the Base64 text and '-----END CERTIFICATE-----' after it.",
        });
        _runStart = -1;
        var read = body.Finish(_runLine);
        if (read.Octets.Length == 0 || !IsWhole(read.Octets.Span))
            return false;
        block = read;
        return true;
    }

    PemBlock EndWithoutBegin(int lineStart, ReadOnlySpan<byte> line, PemBoundary end)
    {
        var isRun = _runStart >= 0;
        var body = new PemBody(end.Label, isRun ? _runLine : _line);
        if (isRun)
            body.AddLettersOf(_text[_runStart..lineStart]);
        _runStart = -1;
        ContinueAt(lineStart, line, end.End);
        var missing = new MaterialError
        {
            Kind = isRun ? MaterialFault.Untidy : MaterialFault.Damaged,
            Line = isRun ? body.Line : _line,
            Expected = $"-----BEGIN … before {(isRun ? "the Base64 text" : "this line")}",
            Found = Show(line),
            Remedy = "Put the BEGIN line back, or remove this END line.",
        };
        if (!isRun)
            return new() { Label = end.Label, Line = _line, Error = missing };
        body.Suspect(missing);
        return body.Finish(_line);
    }

    /// <summary>Whether the octets are one encoded value with nothing after it.</summary>
    static bool IsWhole(ReadOnlySpan<byte> octets)
    {
        var error = default(ParseError);
        var reader = new Asn1.DerReader(octets);
        return reader.TryReadAny("a value", out _, ref error) && reader.IsAtEnd;
    }

    /// <summary>The next line without white space at its ends; CR LF, LF and a lone CR end lines.</summary>
    bool TryLine(out ReadOnlySpan<byte> line)
    {
        line = default;
        if (_at >= _text.Length)
            return false;
        if (!_isRestOfLine)
        {
            _line++;
            var end = _text[_at..].IndexOfAny((byte)'\r', (byte)'\n');
            _lineEnd = end < 0 ? _text.Length : _at + end;
        }

        _isRestOfLine = false;
        line = _text[_at.._lineEnd];
        _at = _lineEnd == _text.Length ? _lineEnd : _lineEnd + (_text[_lineEnd..].StartsWith("\r\n"u8) ? 2 : 1);
        line = line.Trim(" \t\v\f\0"u8);
        return true;
    }

    /// <summary>Goes on inside a line that was read.</summary>
    void ContinueAt(int lineStart, ReadOnlySpan<byte> line, int offset)
    {
        if (line[offset..].IsEmpty)
            return;
        _text[lineStart.._at].Overlaps(line, out var trimmed);
        _at = lineStart + trimmed + offset;
        _isRestOfLine = true;
    }
}
