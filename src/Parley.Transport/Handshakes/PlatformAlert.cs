namespace Parley.Transport.Handshakes;

/// <summary>
/// Reads an alert that came encrypted out of what the platform throws: OpenSSL's error numbers are the alert's number plus
/// 1,000 in the library 20 (SSL).
/// </summary>
static class PlatformAlert
{
    const int LibraryShift = 23;
    const int SslLibrary = 20;
    const int ReasonMask = (1 << LibraryShift) - 1;
    const int AlertOffset = 1000;

    internal static TlsAlert? Of(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if ((inner.HResult >> LibraryShift) == SslLibrary
                && (inner.HResult & ReasonMask) - AlertOffset is >= 0 and <= byte.MaxValue and var number)
            {
                return new((byte)number);
            }
        }

        return null;
    }

    /// <summary>The innermost words of the platform, which name the reason; free of error numbers.</summary>
    internal static string Reason(Exception failure)
    {
        var inner = failure;
        while (inner.InnerException is { } deeper)
            inner = deeper;
        // "error:0A00018A:SSL routines::dh key too small"
        var words = inner.Message;
        return words.StartsWith("error:", StringComparison.Ordinal) && words.LastIndexOf(':') is var colon
            ? words[(colon + 1)..].Trim()
            : words.Trim();
    }
}
