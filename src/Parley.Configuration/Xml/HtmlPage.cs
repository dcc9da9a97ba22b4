namespace Parley.Configuration.Xml;

/// <summary>Recognises the page that a web server sends in place of an answer.</summary>
static class HtmlPage
{
    internal static bool Begins(ReadOnlySpan<char> start)
    {
        if (start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase))
            return true;
        while (start.StartsWith("<!--") && start.IndexOf("-->") is var end and >= 0)
            start = start[(end + 3)..].TrimStart();
        return start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            && (start.Length == 5 || !char.IsAsciiLetterOrDigit(start[5]))
            || start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase);
    }
}
