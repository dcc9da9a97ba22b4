namespace Parley.Certificates.Identity;

/// <summary>Compares an id-on-xmppAddr with a domain: equal as domains, never a wildcard (RFC 6120, 13.7.1.4).</summary>
static class XmppAddrComparison
{
    internal static NameDifference Compare(string presented, string reference)
    {
        var at = presented.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
        {
            return DomainText.TryToAscii(presented[(at + 1)..], out var host) && host == reference
                ? NameDifference.UserAddress
                : NameDifference.Different;
        }

        if (DomainText.HoldsInvisible(presented) || !DomainText.TryToAscii(presented, out var domain))
            return NameDifference.Malformed;
        return domain == reference ? NameDifference.None : NameNearness.Of(domain, reference);
    }
}
