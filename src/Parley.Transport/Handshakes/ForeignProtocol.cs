using System.Text;

namespace Parley.Transport.Handshakes;

/// <summary>Says what a peer speaks by the first bytes it sends, where they are not TLS.</summary>
static class ForeignProtocol
{
    /// <summary>First bytes that are kept: enough for an HTTP status line or an XMPP stream header.</summary>
    internal const int MaximumFirstBytes = 512;

    const byte BerSequence = 0x30;
    const byte BerInteger = 0x02;

    static readonly (string Start, string Name)[] Starts =
    [
        ("HTTP/", "HTTP"),
        ("<!DOCTYPE", "HTTP"),
        ("<html", "HTTP"),
        ("<stream:", "XMPP"),
        ("SIP/2.0", "SIP"),
        ("SSH-", "SSH"),
        ("* OK", "IMAP"),
        ("+OK", "POP3"),
        ("RFB ", "VNC"),
    ];

    /// <summary>The name of the protocol, or "something unknown".</summary>
    internal static string NameOf(ReadOnlySpan<byte> firstBytes)
    {
        var text = Encoding.Latin1.GetString(firstBytes[..Math.Min(firstBytes.Length, MaximumFirstBytes)]).TrimStart();
        foreach (var (start, name) in Starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return name;
        }

        if (text.Contains("jabber:", StringComparison.Ordinal) || text.Contains("etherx.jabber.org", StringComparison.Ordinal))
            return "XMPP";
        if (text.StartsWith("<?xml", StringComparison.Ordinal))
            return "XML";
        if (text.StartsWith("220", StringComparison.Ordinal))
            return text.Contains("FTP", StringComparison.OrdinalIgnoreCase) ? "FTP" : "SMTP";
        if (IsTls(firstBytes))
            return "TLS";
        return IsLdap(firstBytes) ? "LDAP" : "something unknown";
    }

    /// <summary>Whether the bytes can be the beginning of XML: white space or the mark of UTF-8, then a tag.</summary>
    internal static bool MayBeXml(ReadOnlySpan<byte> firstBytes)
    {
        var mark = Encoding.UTF8.Preamble;
        if (firstBytes.StartsWith(mark))
            firstBytes = firstBytes[mark.Length..];
        firstBytes = firstBytes.TrimStart(" \t\r\n"u8);
        return firstBytes.IsEmpty || firstBytes[0] == (byte)'<' || mark.StartsWith(firstBytes);
    }

    /// <summary>Whether the bytes begin a TLS record, such as the alert of a TLS server that was sent plain text.</summary>
    internal static bool IsTls(ReadOnlySpan<byte> bytes) => bytes.Length >= 3 && RecordReader.IsPlausible(bytes);

    /// <summary>The first bytes in a form that can be printed.</summary>
    internal static string Printable(ReadOnlySpan<byte> bytes)
    {
        var printable = 0;
        foreach (var value in bytes)
            printable += value is >= 0x20 and < 0x7F or (byte)'\r' or (byte)'\n' or (byte)'\t' ? 1 : 0;
        // Mostly text: as text, with escapes for the rest; otherwise as numbers.
        return printable * 4 >= bytes.Length * 3
            ? Diagnostics.PlainLine.Of(Diagnostics.SecretCutter.Cut(Encoding.Latin1.GetString(bytes)), MaximumShown)
            : Convert.ToHexString(bytes[..Math.Min(bytes.Length, MaximumShownBytes)]);
    }

    // Both fit on a line of a report.
    const int MaximumShown = 100;
    const int MaximumShownBytes = 32;

    /// <summary>An LDAPMessage: SEQUENCE, its length, INTEGER (RFC 4511, 4.1.1).</summary>
    static bool IsLdap(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 3 || bytes[0] != BerSequence)
            return false;
        var lengthBytes = bytes[1] < 0x80 ? 0 : bytes[1] & 0x7F;
        return lengthBytes <= 4 && bytes.Length > 2 + lengthBytes && bytes[2 + lengthBytes] == BerInteger;
    }
}
