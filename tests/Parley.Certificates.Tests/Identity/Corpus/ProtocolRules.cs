using Parley.Certificates.Identity;
using static Parley.Certificates.Identity.PresentedNameKind;

namespace Parley.Certificates.Tests.Identity.Corpus;

/// <summary>The oracle: which kinds of names count for a protocol, as a table of the specifications; it shares nothing with the engine.</summary>
/// <param name="Counts">Kinds that count.</param>
/// <param name="Services">Service labels of SRVNames that count.</param>
/// <param name="Wildcards">Whether a dNSName may hold a wildcard.</param>
/// <param name="CommonNameUnless">Kinds beside which the common name does not count; <see langword="null"/>: it never does.</param>
sealed record ProtocolRules(PresentedNameKind[] Counts, string[] Services, bool Wildcards, PresentedNameKind[]? CommonNameUnless)
{
    internal static ProtocolRules Of(ApplicationService service, IdentityMode mode) => (service, mode) switch
    {
        // RFC 6120, 13.7.2 with RFC 9525, 6; the vendors' order, with the common name where there is no identifier at all.
        (ApplicationService.XmppClient, IdentityMode.Standard) => new([DnsId, SrvId, XmppAddr, IpId], ["_xmpp-client"], true, null),
        (ApplicationService.XmppClient, _) => new([DnsId, SrvId, XmppAddr, IpId], ["_xmpp-client"], true, [DnsId, SrvId, XmppAddr, UriId, IpId]),
        (ApplicationService.XmppServer, IdentityMode.Standard) => new([DnsId, SrvId, XmppAddr, IpId], ["_xmpp-server"], true, null),
        (ApplicationService.XmppServer, _) => new([DnsId, SrvId, XmppAddr, IpId], ["_xmpp-server"], true, [DnsId, SrvId, XmppAddr, UriId, IpId]),
        // RFC 5922, 7.1 and 7.2; in practice vendors put wildcards into SIP certificates.
        (ApplicationService.Sip, IdentityMode.Standard) => new([UriId, DnsId, IpId], [], false, null),
        (ApplicationService.Sip, _) => new([UriId, DnsId, IpId], [], true, [UriId, DnsId]),
        // RFC 9110, 4.3.4; RFC 4513, 3.1.3; the vendors' table: dNSName, then the common name.
        (_, IdentityMode.Standard) => new([DnsId, IpId], [], true, null),
        (_, _) => new([DnsId, IpId], [], true, [DnsId]),
    };

    /// <summary>Whether a certificate with these names, in this order, proves what is asked for.</summary>
    internal bool Proves(IReadOnlyList<PresentedCase> names)
    {
        // RFC 5922, 7.1: with a URI of a SIP domain, whichever, dNSNames are not looked at.
        var isDnsSuperseded = Counts.Contains(UriId) && names.Any(name => name.IsSipDomain == true);
        foreach (var name in names)
        {
            var counts = name.Kind == CommonName
                ? CommonNameUnless is not null && !names.Any(other => CommonNameUnless.Contains(other.Kind))
                    && name == names.Last(other => other.Kind == CommonName) && (Wildcards || !name.IsWildcard)
                : Counts.Contains(name.Kind)
                    && (name.Kind != SrvId || Services.Contains(name.Service))
                    && (name.Kind != DnsId || ((Wildcards || !name.IsWildcard) && !isDnsSuperseded));
            if (counts && name.Proves)
                return true;
        }

        return false;
    }
}
