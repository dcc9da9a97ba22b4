namespace Parley.Certificates.Identity;

/// <summary>Compares a URI with a SIP domain (RFC 5922, 7.1): scheme <c>sip</c>, no user part, the host alone.</summary>
static class UriIdComparison
{
    const string Scheme = "sip:";

    /// <summary>Whether the URI identifies a SIP domain, whichever; then a dNSName no longer counts.</summary>
    internal static bool IsSipDomain(string uri) =>
        uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && !uri.Contains('@', StringComparison.Ordinal);

    internal static NameDifference Compare(string presented, string reference)
    {
        var colon = presented.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return NameDifference.Malformed;
        var isSip = presented.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        if (isSip && !IsWellFormed(presented))
            return NameDifference.Malformed;
        var rest = presented.AsSpan(colon + 1);
        var user = rest.IndexOf('@');
        var host = rest[(user + 1)..];
        if (!isSip && host.StartsWith("//"))
            host = host[2..];
        var end = host.IndexOfAny(isSip ? ":;?" : ":;?/");
        if (!DomainText.TryToAscii((end < 0 ? host : host[..end]).ToString(), out var domain))
            return NameDifference.Malformed;

        if (domain != reference)
            return IsSipDomain(presented) ? NameNearness.Of(domain, reference) : NameDifference.Different;
        if (!isSip)
            return NameDifference.OtherScheme;
        return user >= 0 ? NameDifference.UserAddress : NameDifference.None;
    }

    /// <summary>
    /// Whether a SIP URI has none but the characters of a URI, and a number where it has a port (RFC 3261, 25.1); slashes
    /// and the like then stand in the host, which is none.
    /// </summary>
    static bool IsWellFormed(ReadOnlySpan<char> uri)
    {
        if (uri.ContainsAnyExceptInRange('!', '~'))
            return false;
        var host = uri[Math.Max(Scheme.Length, uri.IndexOf('@') + 1)..];
        var end = host.IndexOfAny(";?");
        if (end >= 0)
            host = host[..end];
        var colon = host.IndexOf(':');
        return colon < 0 || (colon < host.Length - 1 && !host[(colon + 1)..].ContainsAnyExceptInRange('0', '9'));
    }
}
