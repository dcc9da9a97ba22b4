using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Parley.Contacts.Photos;

/// <summary>
/// Puts names where IP addresses stand in the addresses of photos, in a file as the administration of the cloud exports
/// it (vendor document on cloud certificates, Update Profile Photo URLs). One column is changed; every other octet stays.
/// Memory does not grow with the file.
/// </summary>
public static class PhotoRewriter
{
    /// <summary>Octets of a row at most: a row of contact data has some hundred, and quotes that nobody closed should end somewhere.</summary>
    public const int MaximumRowOctets = 16 * 1024 * 1024;

    /// <summary>Octets read at a time.</summary>
    const int PieceOctets = 1024 * 1024;

    /// <summary>Reads a file, writes the changed one.</summary>
    /// <param name="input">The file.</param>
    /// <param name="output">Takes the changed file; <see langword="null"/> only looks.</param>
    /// <param name="request">What is to be changed.</param>
    /// <param name="sink">Is told of the rows; may be <see langword="null"/>.</param>
    /// <param name="summary">What came of it.</param>
    /// <param name="error">Why the file cannot be used, with the place; what was written by then is not to be kept.</param>
    /// <param name="cancellationToken">Ends the work between two pieces.</param>
    /// <exception cref="IOException">A stream failed.</exception>
    public static bool TryRewrite(
        Stream input, Stream? output, PhotoRewriteRequest request, IPhotoRowSink? sink,
        [NotNullWhen(true)] out PhotoRewriteSummary? summary, [NotNullWhen(false)] out string? error,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(request);
        summary = null;
        var buffer = new byte[PieceOctets];
        var filled = input.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (!CsvLayout.TryRead(buffer.AsSpan(0, filled), PhotoRewriteRequest.ColumnName, out var layout, out error))
            return false;
        var tally = new PhotoTally(sink);
        var writer = new CsvOutput(output, IsSwapped(layout));
        var piece = new Piece(input, buffer, filled, layout);
        writer.Write<byte>(piece.TakePreamble());
        if (layout.Encoding == CsvEncoding.Octets)
        {
            if (!TryEdit(piece, new PhotoColumnEditor<byte>(layout, new(request), tally, writer), out error, cancellationToken))
                return false;
        }
        else if (!TryEdit(piece, new PhotoColumnEditor<ushort>(layout, new(request), tally, writer), out error, cancellationToken))
        {
            return false;
        }

        writer.Flush();
        summary = tally.Summary(layout);
        return true;
    }

    static bool IsSwapped(CsvLayout layout) =>
        layout.Encoding == (BitConverter.IsLittleEndian ? CsvEncoding.Utf16BigEndian : CsvEncoding.Utf16LittleEndian);

    static bool TryEdit<T>(Piece piece, PhotoColumnEditor<T> editor, [NotNullWhen(false)] out string? error, CancellationToken cancellationToken)
        where T : unmanaged, IBinaryInteger<T>
    {
        error = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var octets = piece.AtHand;
            if (piece.IsLast && octets.Length % Unsafe.SizeOf<T>() != 0)
            {
                error = "it ends in the middle of a character of UTF-16";
                return false;
            }

            var scan = editor.Edit(MemoryMarshal.Cast<byte, T>(octets), piece.IsLast, out var consumed);
            if (scan == CsvScan.QuoteNotClosed)
            {
                error = string.Create(CultureInfo.InvariantCulture, $"line {editor.Line}: a quote is opened in this row and never closed");
                return false;
            }

            if (piece.IsLast)
                return true;
            if (!piece.TryAdvance(consumed * Unsafe.SizeOf<T>()))
            {
                error = string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {editor.Line}: the row is longer than {MaximumRowOctets / (1024 * 1024)} MiB; perhaps a quote is opened in it and never closed");
                return false;
            }
        }
    }

    /// <summary>The part of a file that is at hand.</summary>
    sealed class Piece(Stream input, byte[] buffer, int filled, CsvLayout layout)
    {
        byte[] _buffer = buffer;
        int _start;
        int _end = filled;

        /// <summary>Nothing comes after it.</summary>
        internal bool IsLast { get; private set; } = filled < buffer.Length;

        /// <summary>What is at hand.</summary>
        internal ReadOnlySpan<byte> AtHand => _buffer.AsSpan(_start, _end - _start);

        /// <summary>The byte order mark; what comes after it has the octets of its units in the machine's order.</summary>
        internal ReadOnlySpan<byte> TakePreamble()
        {
            Turn(0);
            _start = layout.PreambleOctets;
            return _buffer.AsSpan(0, _start);
        }

        /// <summary>Leaves what was used, and reads more.</summary>
        internal bool TryAdvance(int used)
        {
            var rest = AtHand[used..];
            if (rest.Length > MaximumRowOctets)
                return false;
            // A row that fills the piece needs a larger one.
            var target = rest.Length > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
            rest.CopyTo(target);
            (_buffer, _start, _end) = (target, 0, rest.Length);
            var read = input.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
            IsLast = read < _buffer.Length - _end;
            _end += read;
            Turn(rest.Length);
            return true;
        }

        void Turn(int from)
        {
            if (IsSwapped(layout))
                CsvOutput.Swap(_buffer.AsSpan(from, (_end - from) & ~1));
        }
    }
}
