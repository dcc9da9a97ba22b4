using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace Parley.Certificates.Identity;

/// <summary>Reads an IP address that stands where a host name may stand.</summary>
public static class AddressLiteral
{
    /// <summary>Four decimal numbers with dots, or IPv6 with or without brackets; no zone, no short or octal forms.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        if (text.Contains(':'))
        {
            if (text.Length > 2 && text[0] == '[' && text[^1] == ']')
                text = text[1..^1];
            return !text.Contains('%') && !text.Contains('[') && IPAddress.TryParse(text, out address)
                && address.AddressFamily == AddressFamily.InterNetworkV6;
        }

        // The framework also reads "1", "1.2" and "0x7f.1" as addresses, which no certificate and no URL means.
        return IsDottedDecimal(text) && IPAddress.TryParse(text, out address);
    }

    static bool IsDottedDecimal(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (part.Length is 0 or > 3 || part.ContainsAnyExceptInRange('0', '9') || (part.Length > 1 && part[0] == '0'))
                return false;
            parts++;
        }

        return parts == 4;
    }
}
