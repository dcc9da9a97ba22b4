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
        return DomainText.TryToAscii(text, out var domain) ? new(domain, null) : default;
    }
}
