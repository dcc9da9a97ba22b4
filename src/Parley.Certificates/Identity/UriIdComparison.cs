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
        var rest = presented.AsSpan(colon + 1);
        var user = rest.IndexOf('@');
        var host = rest[(user + 1)..];
        if (host.StartsWith("//"))
            host = host[2..];
        var end = host.IndexOfAny(":;?/");
        if (!DomainText.TryToAscii((end < 0 ? host : host[..end]).ToString(), out var domain))
            return NameDifference.Malformed;

        if (domain != reference)
            return IsSipDomain(presented) ? NameNearness.Of(domain, reference) : NameDifference.Different;
        if (!presented.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return NameDifference.OtherScheme;
        return user >= 0 ? NameDifference.UserAddress : NameDifference.None;
    }
}
