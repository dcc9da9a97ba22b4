using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;

namespace Parley.Client.Rules;

/// <summary>The fields of a certificate that a client looks at to learn whose it is.</summary>
/// <param name="Mode">By which book a field is compared with the name.</param>
/// <param name="Order">The fields that count, in the order in which they are tried; a match on any is enough.</param>
public sealed record NameFields(IdentityMode Mode, ImmutableArray<PresentedNameKind> Order)
{
    /// <summary>The standards' fields; the common name is none of them.</summary>
    public static readonly NameFields Standard = new(
        IdentityMode.Standard,
        [PresentedNameKind.SrvId, PresentedNameKind.DnsId, PresentedNameKind.XmppAddr, PresentedNameKind.UriId, PresentedNameKind.IpId]);

    /// <summary>The vendor documents' fields: the XMPP ones first, the common name where there is nothing else.</summary>
    public static readonly NameFields Vendor = new(
        IdentityMode.Compatible,
        [
            PresentedNameKind.XmppAddr, PresentedNameKind.SrvId, PresentedNameKind.DnsId, PresentedNameKind.UriId,
            PresentedNameKind.IpId, PresentedNameKind.CommonName,
        ]);

    /// <summary>Hosts and addresses alone, as web clients read them; what only XMPP or SIP knows is passed over.</summary>
    public static readonly NameFields HostsOnly =
        new(IdentityMode.Standard, [PresentedNameKind.DnsId, PresentedNameKind.IpId]) { AsWebClient = true };

    /// <summary>Hosts and addresses, and the common name where there is nothing else.</summary>
    public static readonly NameFields HostsAndCommonName = new(
        IdentityMode.Compatible, [PresentedNameKind.DnsId, PresentedNameKind.IpId, PresentedNameKind.CommonName])
    {
        AsWebClient = true,
    };

    /// <summary>
    /// Whether the name is compared as a web client does it, whatever the service. Default
    /// no: each service has its rules.
    /// </summary>
    public bool AsWebClient { get; init; }

    /// <summary>Whether one of these fields proves the name.</summary>
    public bool Prove(CertificateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var identity = AsWebClient
            ? IdentityMatcher.Match(verdict.Names, verdict.Standard.Reference with { Service = ApplicationService.Http }, Mode)
            : verdict.Identity(Mode);
        return identity.Matched is { } matched
            && (Order.Contains(matched.Kind) || identity.Compared.Any(compared => compared.Matches && Order.Contains(compared.Presented.Kind)));
    }

    /// <summary>The fields as certificates name them, in their order.</summary>
    public override string ToString() => string.Join(", ", Order.Select(NameOf));

    static string NameOf(PresentedNameKind kind) => kind switch
    {
        PresentedNameKind.DnsId => "dNSName",
        PresentedNameKind.SrvId => "SRVName",
        PresentedNameKind.XmppAddr => "xmppAddr",
        PresentedNameKind.UriId => "URI",
        PresentedNameKind.IpId => "iPAddress",
        _ => "common name where there is none of these",
    };
}
