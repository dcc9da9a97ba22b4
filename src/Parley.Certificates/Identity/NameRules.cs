using static Parley.Certificates.Identity.PresentedNameKind;

namespace Parley.Certificates.Identity;

/// <summary>Which names count for a service, and in which order they are tried.</summary>
sealed class NameRules
{
    static readonly PresentedNameKind[] AlternativeNames = [DnsId, SrvId, XmppAddr, UriId, IpId];

    // RFC 6120, 13.7.2: SRV-ID, DNS-ID, XmppAddr; no ranking, the order only says what is tried first.
    static readonly NameRules XmppStandard = new() { Counts = [SrvId, DnsId, XmppAddr, IpId], Wildcards = true };

    // The vendor's table: xmppAddr, srvName, dnsNames, CN.
    static readonly NameRules XmppCompatible = new()
    {
        Counts = [XmppAddr, SrvId, DnsId, IpId],
        Wildcards = true,
        CommonNameUnless = [XmppAddr, SrvId, DnsId, UriId, IpId],
    };

    // RFC 5922, 7.1 and 7.2: the SIP URI first, the dNSName only without one, never a wildcard.
    static readonly NameRules SipStandard = new() { Counts = [UriId, DnsId, IpId], Wildcards = false };

    static readonly NameRules SipCompatible = new()
    {
        Counts = [UriId, DnsId, IpId],
        Wildcards = true,
        CommonNameUnless = [UriId, DnsId],
    };

    // HTTP (RFC 9110, 4.3.4), LDAP (RFC 4513, 3.1.3) and STUN (RFC 8489, 6.2.3) ask the same.
    static readonly NameRules HostStandard = new() { Counts = [DnsId, IpId], Wildcards = true };

    static readonly NameRules HostCompatible = new()
    {
        Counts = [DnsId, IpId],
        Wildcards = true,
        CommonNameUnless = [DnsId],
    };

    /// <summary>The kinds that count, in the order tried; a match on any of them is success.</summary>
    internal required PresentedNameKind[] Counts { get; init; }

    /// <summary>Whether a dNSName may hold a wildcard.</summary>
    internal required bool Wildcards { get; init; }

    /// <summary>The kinds that must all be absent for the common name to count; <see langword="null"/>: it never does.</summary>
    PresentedNameKind[]? CommonNameUnless { get; init; }

    /// <summary>All kinds: those that count, in their order, then the others, and the common name last.</summary>
    internal IEnumerable<PresentedNameKind> Order
    {
        get
        {
            foreach (var kind in Counts)
                yield return kind;
            foreach (var kind in AlternativeNames)
            {
                if (!IsCounted(kind))
                    yield return kind;
            }

            yield return CommonName;
        }
    }

    /// <summary>Whether names of a kind count for the service.</summary>
    internal bool IsCounted(PresentedNameKind kind)
    {
        foreach (var counted in Counts)
        {
            if (counted == kind)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the common name counts beside what else is presented. A dNSName that is no well-formed name still stands
    /// in its way: the issuer knew where names belong.
    /// </summary>
    internal bool CommonNameCounts(PresentedNames presented) =>
        CommonNameUnless is { } absent && Array.TrueForAll(absent, kind => presented.Count(kind) == 0);

    internal static NameRules For(ApplicationService service, IdentityMode mode) => (service, mode) switch
    {
        (ApplicationService.XmppClient or ApplicationService.XmppServer, IdentityMode.Standard) => XmppStandard,
        (ApplicationService.XmppClient or ApplicationService.XmppServer, _) => XmppCompatible,
        (ApplicationService.Sip, IdentityMode.Standard) => SipStandard,
        (ApplicationService.Sip, _) => SipCompatible,
        (_, IdentityMode.Standard) => HostStandard,
        _ => HostCompatible,
    };

    /// <summary>The service label of an SRVName, or <see langword="null"/> where SRVName does not count.</summary>
    internal static string? ServiceLabel(ApplicationService service) => service switch
    {
        ApplicationService.XmppClient => "_xmpp-client",
        ApplicationService.XmppServer => "_xmpp-server",
        _ => null,
    };
}
