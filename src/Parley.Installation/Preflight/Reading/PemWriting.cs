using System.Buffers;
using System.Collections.Immutable;
using Parley.Certificates.Material;

namespace Parley.Installation.Preflight.Reading;

/// <summary>
/// Looks how a PEM text is written that was read with leniency: programs are less lenient, each in its own way. Linear in the
/// text.
/// </summary>
ref struct PemWriting
{
    /// <summary>Faults that are kept; whoever mends a hundred looks again.</summary>
    const int MaximumKept = 100;

    static readonly SearchValues<byte> Body =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t"u8);

    readonly ReadOnlySpan<byte> _text;
    readonly List<Range> _lines = [];
    readonly ImmutableArray<WritingFault>.Builder _found = ImmutableArray.CreateBuilder<WritingFault>();

    PemWriting(ReadOnlySpan<byte> text)
    {
        _text = text;
        while (true)
        {
            var start = _lines.Count == 0 ? 0 : AfterLineEnd(_lines[^1].End.Value);
            if (start >= text.Length)
                break;
            var end = text[start..].IndexOfAny((byte)'\r', (byte)'\n');
            _lines.Add(start..(end < 0 ? text.Length : start + end));
        }
    }

    /// <summary>The faults of a file, from the top.</summary>
    /// <param name="file">All of it.</param>
    /// <param name="blocks">What was read out of it, in its order.</param>
    internal static ImmutableArray<WritingFault> Of(ReadOnlySpan<byte> file, ImmutableArray<MaterialItem> blocks)
    {
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..])
            return [new(WritingFaultKind.Utf16, 1, -1)];
        if (file.IndexOf("-----\\n"u8) >= 0 || file.IndexOf("-----\\r\\n"u8) >= 0)
            return [new(WritingFaultKind.EscapedLineEnds, 1, -1)];
        var writing = new PemWriting(file);
        if (file.IndexOf((byte)'\n') < 0 && file.IndexOf((byte)'\r') >= 0)
            writing.Add(WritingFaultKind.CarriageReturns, 1, -1);
        var hasCertificate = false;
        foreach (var (index, item) in blocks.Index())
        {
            // One line may hold several blocks; the reader counts from 1.
            var next = index + 1 < blocks.Length ? blocks[index + 1].Place.Line - 1 : writing._lines.Count;
            writing.CheckBlock(index, item.Place.Line - 1, next, isLast: index + 1 == blocks.Length);
            writing.CheckLabel(index, item, isFirst: !hasCertificate);
            hasCertificate |= item is MaterialItem.OfCertificate;
        }

        return writing._found.ToImmutable();
    }

    readonly int AfterLineEnd(int end) => end >= _text.Length ? end : end + (_text[end..].StartsWith("\r\n"u8) ? 2 : 1);

    readonly ReadOnlySpan<byte> Line(int number) => _text[_lines[number]].TrimEnd(" \t\0"u8);

    readonly void Add(WritingFaultKind kind, int line, int block)
    {
        if (_found.Count < MaximumKept)
            _found.Add(new(kind, line, block));
    }

    readonly void CheckBlock(int block, int first, int next, bool isLast)
    {
        if (first < 0 || first >= _lines.Count)
            return; // it was put together from what had no BEGIN
        var begin = Line(first);
        if (begin.StartsWith("\uFEFF"u8))
        {
            Add(WritingFaultKind.ByteOrderMark, first + 1, block);
            begin = begin[3..];
        }

        var label = LabelOf(begin, "-----BEGIN "u8, out var beginsAt);
        if (label.IsEmpty)
            Add(WritingFaultKind.BeginBroken, first + 1, block);
        else if (beginsAt > 0)
            Add(WritingFaultKind.BeginAfterText, first + 1, block);
        CheckBody(block, first + 1, Math.Max(next, first + 1), label, isLast);
    }

    readonly void CheckBody(int block, int from, int next, ReadOnlySpan<byte> label, bool isLast)
    {
        var (letters, isAfterHeader, hasStray) = (0, true, false);
        // The END of one may stand on the line of the next BEGIN.
        for (var number = from; number <= next && number < _lines.Count; number++)
        {
            var line = Line(number);
            var end = LabelOf(line, "-----END "u8, out var endsAt);
            if (!end.IsEmpty)
            {
                if (endsAt > 0)
                    Add(WritingFaultKind.EndAfterText, number + 1, block);
                else if (line.Length > "-----END -----".Length + end.Length)
                    Add(WritingFaultKind.EndBeforeText, number + 1, block);
                if (!label.IsEmpty && !end.SequenceEqual(label))
                    Add(WritingFaultKind.EndOfOtherKind, number + 1, block);
                if (letters % 4 != 0 && !hasStray)
                    Add(WritingFaultKind.Padding, number + 1, block);
                return;
            }

            if (number == next || line.IndexOf("---"u8) >= 0)
                break; // mistyped, or the next block begins
            if (line.Contains((byte)':'))
            {
                isAfterHeader = true; // a header (RFC 1421), which a blank line ends
                continue;
            }

            if (line.Trim(" \t"u8).IsEmpty)
            {
                if (!isAfterHeader)
                    Add(WritingFaultKind.BlankLine, number + 1, block);
                isAfterHeader = false;
                continue;
            }

            isAfterHeader = false;
            if (line.ContainsAnyExcept(Body))
            {
                hasStray = true;
                Add(WritingFaultKind.StrayLetter, number + 1, block);
            }

            letters += line.Length - line.Count((byte)' ') - line.Count((byte)'\t');
        }

        Add(isLast ? WritingFaultKind.LastEndBroken : WritingFaultKind.EndBroken, from, block);
    }

    readonly void CheckLabel(int block, MaterialItem item, bool isFirst)
    {
        WritingFaultKind? kind = (item, item.Place.Label) switch
        {
            (MaterialItem.OfCertificate, "TRUSTED CERTIFICATE") => isFirst ? WritingFaultKind.TrustedFirst : WritingFaultKind.TrustedFurther,
            (MaterialItem.OfCertificate, "X509 CERTIFICATE") => WritingFaultKind.X509Label,
            (MaterialItem.OfPrivateKey { Key.Form: PrivateKeyForm.Pkcs8 }, not (null or "PRIVATE KEY")) => WritingFaultKind.Pkcs8UnderOldLabel,
            (MaterialItem.OfPrivateKey { Key.Form: PrivateKeyForm.Pkcs1 or PrivateKeyForm.Sec1 or PrivateKeyForm.Dsa }, "PRIVATE KEY") =>
                WritingFaultKind.OldKeyUnderPkcs8Label,
            _ => null,
        };
        if (kind is { } found)
            Add(found, item.Place.Line, block);
    }

    /// <summary>The words between <c>-----BEGIN </c> or <c>-----END </c> and five dashes; empty where there are none.</summary>
    static ReadOnlySpan<byte> LabelOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> start, out int at)
    {
        at = line.IndexOf(start);
        if (at < 0)
            return default;
        var rest = line[(at + start.Length)..];
        var end = rest.IndexOf("-----"u8);
        if (end < 0)
            return default;
        var label = rest[..end];
        var behind = rest[(end + "-----".Length)..];
        // Six dashes are as wrong as four, unless the next block begins there.
        var isExact = !label.ContainsAnyExceptInRange((byte)' ', (byte)'Z') && (at == 0 || line[at - 1] != '-')
            && (behind is not [(byte)'-', ..] || behind.StartsWith("-----BEGIN "u8));
        return isExact ? label : default;
    }
}
