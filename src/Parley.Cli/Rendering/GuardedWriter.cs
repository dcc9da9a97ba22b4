using System.Text;

namespace Parley.Cli.Rendering;

/// <summary>Passes text on to a stream that may be full, closed or gone, and decides what that means.</summary>
sealed class GuardedWriter : TextWriter
{
    readonly TextWriter _inner;
    readonly string? _target;

    /// <summary>Guards a writer.</summary>
    /// <param name="inner">Where the text goes.</param>
    /// <param name="target">
    /// What errors call it: a result that cannot be written ends the command. <see langword="null"/> for messages: where
    /// nobody hears them, the exit code speaks alone.
    /// </param>
    internal GuardedWriter(TextWriter inner, string? target)
        : base(inner.FormatProvider)
    {
        _inner = inner;
        _target = target;
        CoreNewLine = inner.NewLine.ToCharArray();
    }

    public override Encoding Encoding => _inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        try
        {
            _inner.Write(buffer);
        }
        catch (Exception failure) when (IsOfStream(failure))
        {
            Fail(failure);
        }
    }

    public override void Flush()
    {
        try
        {
            _inner.Flush();
        }
        catch (Exception failure) when (IsOfStream(failure))
        {
            Fail(failure);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        try
        {
            _inner.Dispose();
        }
        catch (Exception failure) when (IsOfStream(failure))
        {
            Fail(failure);
        }
    }

    // A closed standard stream fails as one without permission.
    static bool IsOfStream(Exception failure) => failure is IOException or UnauthorizedAccessException;

    void Fail(Exception failure)
    {
        if (_target is not null)
            throw new OutputException(_target, failure);
    }
}
