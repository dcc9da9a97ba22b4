namespace Parley.Issuance.Tests.Authorities;

/// <summary>A file whose disk gives out: after so many operations a write ends in the middle, and nothing works any more.</summary>
sealed class CutStream(string path, int operations, double part) : FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0)
{
    int _left = operations;

    /// <summary>The cut has come.</summary>
    internal bool IsCut { get; private set; }

    // Spans come here too: the platform brings those of a class that is derived.
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (IsCut || _left-- == 0)
        {
            if (!IsCut)
                base.Write(buffer, offset, (int)(count * part));
            IsCut = true;
            throw new IOException("the disk gave out");
        }

        base.Write(buffer, offset, count);
    }

    public override void Flush(bool flushToDisk)
    {
        if (IsCut)
            return; // the stream is closed after the cut, and that is no failure of its own
        if (_left-- == 0)
        {
            IsCut = true;
            throw new IOException("the disk gave out");
        }

        base.Flush(flushToDisk);
    }
}
