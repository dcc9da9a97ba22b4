using System.Net;

namespace Parley.Certificates.Identity;

/// <summary>A reference prepared for comparison: either an address, or a domain in lower-case A-labels, or neither.</summary>
/// <param name="Domain">The domain in A-labels; <see langword="null"/> for an address or text that is no name.</param>
/// <param name="Address">The address; <see langword="null"/> for a domain or text that is no name.</param>
readonly record struct ReferenceName(string? Domain, IPAddress? Address)
{
    internal static ReferenceName Of(string text)
    {
        if (AddressLiteral.TryParse(text, out var address))
            return new(null, address);
        return DomainText.TryToAscii(text, out var domain) && !EndsInNumber(domain) ? new(domain, null) : default;
    }

    /// <summary>
    /// No top-level domain is a number (RFC 3696, 2), but resolvers take <c>127.1</c> and <c>0x7f.1</c> for addresses: such a
    /// text is neither name nor address, or a name would prove a connection that the address made.
    /// </summary>
    internal static bool EndsInNumber(ReadOnlySpan<char> domain)
    {
        var last = domain[(domain.LastIndexOf('.') + 1)..];
        if (!last.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return !last.ContainsAnyExceptInRange('0', '9');
        foreach (var digit in last[2..])
        {
            if (!char.IsAsciiHexDigit(digit))
                return false;
        }

        return true;
    }
}
