namespace Parley.Issuance.Authorities;

/// <summary>
/// A journal that is written to: each entry is on the disk when <see cref="Append"/> returns. After a write that failed nobody
/// knows what the file holds, so that nothing more is written until it is opened again.
/// </summary>
sealed class Journal : IDisposable
{
    readonly FileStream _stream;
    byte[] _digest;
    bool _hasFailed;

    Journal(FileStream stream, byte[] digest) => (_stream, _digest) = (stream, digest);

    /// <summary>Goes on from what was read; what a cut left behind is taken away.</summary>
    /// <param name="stream">The file; disposed with the journal.</param>
    /// <param name="content">What it holds.</param>
    internal static Journal Continue(FileStream stream, JournalContent content)
    {
        if (!content.Torn.IsEmpty)
        {
            stream.SetLength(content.Length);
            stream.Flush(flushToDisk: true);
        }

        stream.Position = content.Length;
        return new(stream, content.Digest.ToArray());
    }

    /// <summary>Writes an entry to the disk.</summary>
    /// <exception cref="IOException">It could not be written, or one before it could not.</exception>
    internal void Append(JournalEntry entry)
    {
        if (_hasFailed)
            throw new IOException("the journal could not be written before; open the authority again");
        var (line, digest) = JournalReader.Write(entry, _digest);
        _hasFailed = true;
        _stream.Write(line);
        _stream.Flush(flushToDisk: true);
        _hasFailed = false;
        _digest = digest;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
