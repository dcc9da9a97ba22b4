using System.Globalization;

namespace Parley.Contacts.Photos;

/// <summary>
/// Puts names where IP addresses stand in the addresses of photos, in a file as the administration of the cloud exports
/// it (vendor document on cloud certificates, Update Profile Photo URLs). One column is changed; every other octet stays.
/// Memory does not grow with the file.
/// </summary>
public static class PhotoRewriter
{
    /// <summary>Reads a file, writes the changed one. Reading, editing and writing go on at the same time.</summary>
    /// <param name="input">The file.</param>
    /// <param name="output">Takes the changed file; <see langword="null"/> only looks.</param>
    /// <param name="request">What is to be changed.</param>
    /// <param name="sink">Is told of the rows; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the work between two pieces.</param>
    /// <exception cref="IOException">A stream failed.</exception>
    public static PhotoRewriteResult Rewrite(
        Stream input, Stream? output, PhotoRewriteRequest request, IPhotoRowSink? sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(request);
        using var reader = new CsvInput(input);
        if (!CsvLayout.TryRead(reader.AtHand, PhotoRewriteRequest.ColumnName, out var layout, out var error))
            return new(error);
        using var writer = new CsvOutput(output);
        writer.Write(reader.AtHand[..layout.PreambleOctets]);
        reader.Skip(layout.PreambleOctets);
        var tally = new PhotoTally(sink);
        error = Edit(reader, new PhotoColumnEditor(layout, new(request), tally, writer), writer, cancellationToken);
        if (error is not null)
            return new(error);
        writer.Flush();
        return new(tally.Summary(layout));
    }

    /// <summary>Edits to the end of the file, or says why that cannot be done.</summary>
    static string? Edit(CsvInput input, PhotoColumnEditor editor, CsvOutput output, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (input.IsLast && input.AtHand.Length % editor.UnitSize != 0)
                return "it ends in the middle of a character of UTF-16";
            if (editor.Edit(input.AtHand, input.IsLast, out var consumed) == CsvScan.QuoteNotClosed)
                return string.Create(CultureInfo.InvariantCulture, $"line {editor.Line}: a quote is opened in this row and never closed");
            if (input.IsLast)
                return null;
            output.HandOver();
            if (!input.TryAdvance(consumed))
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {editor.Line}: the row is longer than {CsvInput.MaximumRowOctets / (1024 * 1024)} MiB; "
                        + $"perhaps a quote is opened in it and never closed");
            }
        }
    }
}
