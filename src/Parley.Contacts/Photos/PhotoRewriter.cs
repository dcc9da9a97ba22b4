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
    /// <summary>Reads a file, writes the changed one.</summary>
    /// <param name="input">The file.</param>
    /// <param name="output">Takes the changed file; <see langword="null"/> only looks.</param>
    /// <param name="request">What is to be changed.</param>
    /// <param name="sink">Is told of the rows; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the work between two pieces.</param>
    /// <exception cref="IOException">A stream failed.</exception>
    public static async Task<PhotoRewriteResult> RewriteAsync(
        Stream input, Stream? output, PhotoRewriteRequest request, IPhotoRowSink? sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(request);
        var reader = await CsvInput.OpenAsync(input, cancellationToken).ConfigureAwait(false);
        await using var reading = reader.ConfigureAwait(false);
        if (!CsvLayout.TryRead(reader.AtHand, PhotoRewriteRequest.ColumnName, out var layout, out var error))
            return new(error);
        var isSwapped = IsSwapped(layout);
        var writer = new CsvOutput(output, isSwapped);
        await using var writing = writer.ConfigureAwait(false);
        writer.Write(reader.TakePreamble(layout.PreambleOctets, isSwapped));
        var tally = new PhotoTally(sink);
        error = await (layout.Encoding == CsvEncoding.Octets
            ? EditAsync(reader, new PhotoColumnEditor<byte>(layout, new(request), tally, writer), writer, cancellationToken)
            : EditAsync(reader, new PhotoColumnEditor<ushort>(layout, new(request), tally, writer), writer, cancellationToken))
            .ConfigureAwait(false);
        if (error is not null)
            return new(error);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        return new(tally.Summary(layout));
    }

    static bool IsSwapped(CsvLayout layout) =>
        layout.Encoding == (BitConverter.IsLittleEndian ? CsvEncoding.Utf16BigEndian : CsvEncoding.Utf16LittleEndian);

    /// <summary>Edits to the end of the file, or says why that cannot be done.</summary>
    static async Task<string?> EditAsync<T>(
        CsvInput input, PhotoColumnEditor<T> editor, CsvOutput output, CancellationToken cancellationToken)
        where T : unmanaged, IBinaryInteger<T>
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (input.IsLast && input.AtHand.Length % Unsafe.SizeOf<T>() != 0)
                return "it ends in the middle of a character of UTF-16";
            if (editor.Edit(MemoryMarshal.Cast<byte, T>(input.AtHand), input.IsLast, out var consumed) == CsvScan.QuoteNotClosed)
                return string.Create(CultureInfo.InvariantCulture, $"line {editor.Line}: a quote is opened in this row and never closed");
            if (input.IsLast)
                return null;
            await output.HandOverAsync(cancellationToken).ConfigureAwait(false);
            if (!await input.TryAdvanceAsync(consumed * Unsafe.SizeOf<T>(), cancellationToken).ConfigureAwait(false))
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {editor.Line}: the row is longer than {CsvInput.MaximumRowOctets / (1024 * 1024)} MiB; perhaps a quote is opened in it and never closed");
            }
        }
    }
}
