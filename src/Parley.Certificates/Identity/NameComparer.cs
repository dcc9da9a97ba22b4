using System.Collections.Immutable;
using System.Net;

namespace Parley.Certificates.Identity;

/// <summary>Compares presented names, one at a time, with one reference, prepared once.</summary>
sealed class NameComparer
{
    readonly NameRules _rules;
    readonly ReferenceName _primary;
    readonly ReferenceName _connected;
    readonly ImmutableArray<ReferenceName> _accepted;
    readonly string? _serviceLabel;
    readonly bool _edge;
    readonly bool _protocolLabelForgiven;
    readonly bool _sipDomainPresented;
    readonly bool _commonNameCounts;
    readonly int _commonNames;
    readonly bool _commonNameForbidden;

    internal NameComparer(PresentedNames presented, ReferenceIdentity reference, IdentityMode mode, NameRules rules)
    {
        _rules = rules;
        _primary = ReferenceName.Of(reference.Name);
        _connected = reference.ConnectedHost is { } host ? ReferenceName.Of(host) : default;
        _edge = reference.Edge && _primary.Domain is not null;
        _accepted = reference.AlsoAccepted.IsEmpty ? [] : Prepared(reference.AlsoAccepted);
        if (_edge)
            _accepted = _accepted.Add(ReferenceName.Of(SanLines.EdgeHost(_primary.Domain!))); // not null, see above
        _serviceLabel = NameRules.ServiceLabel(reference.Service);
        _protocolLabelForgiven = mode == IdentityMode.Compatible;
        _sipDomainPresented = reference.Service == ApplicationService.Sip && presented.Uris.Any(UriIdComparison.IsSipDomain);
        _commonNameCounts = rules.CommonNameCounts(presented);
        _commonNames = presented.CommonNames.Length;
        _commonNameForbidden = presented.CommonNameForbiddenBy is not null;
    }

    internal NameDifference Compare(PresentedName presented) => presented.Kind switch
    {
        PresentedNameKind.DnsId => CompareDns(presented.Value),
        PresentedNameKind.IpId => CompareIp(IPAddress.Parse(presented.Value)),
        PresentedNameKind.SrvId => CompareSrv(presented.Value),
        PresentedNameKind.XmppAddr => CompareXmppAddr(presented.Value),
        PresentedNameKind.UriId => CompareUri(presented.Value),
        _ => CompareCommonName(presented),
    };

    static ImmutableArray<ReferenceName> Prepared(ImmutableArray<string> names) => [.. names.Select(ReferenceName.Of)];

    NameDifference CompareDns(string value)
    {
        var difference = CompareHost(value);
        return difference == NameDifference.None && _sipDomainPresented ? NameDifference.SupersededByUri : difference;
    }

    NameDifference CompareHost(string value)
    {
        var difference = CompareHost(value, _primary);
        if (difference == NameDifference.None || _accepted.Any(host => CompareHost(value, host) == NameDifference.None))
            return NameDifference.None;
        return difference > NameDifference.ConnectedHost && CompareHost(value, _connected) == NameDifference.None
            ? NameDifference.ConnectedHost
            : difference;
    }

    NameDifference CompareHost(string value, ReferenceName host)
    {
        if (host.Domain is not null)
            return DnsIdComparison.Compare(value, host.Domain, _rules.Wildcards);
        return host.Address is not null && AddressLiteral.TryParse(value, out var address) && address.Equals(host.Address)
            ? NameDifference.AddressAsText
            : NameDifference.Different;
    }

    NameDifference CompareIp(IPAddress value)
    {
        if (value.Equals(_primary.Address) || _accepted.Any(host => value.Equals(host.Address)))
            return NameDifference.None;
        return value.Equals(_connected.Address) ? NameDifference.ConnectedHost : NameDifference.Different;
    }

    NameDifference CompareSrv(string value)
    {
        if (_primary.Domain is not { } domain)
            return NameDifference.Different;
        var difference = SrvIdComparison.Compare(value, _serviceLabel ?? "", domain, protocolLabel: false);
        if (_edge && difference != NameDifference.None)
            return SrvIdComparison.Compare(value, SrvIdComparison.EdgeLabel, domain, _protocolLabelForgiven);
        return IfUsed(PresentedNameKind.SrvId, difference);
    }

    NameDifference CompareXmppAddr(string value) => _primary.Domain is { } domain
        ? IfUsed(PresentedNameKind.XmppAddr, XmppAddrComparison.Compare(value, domain))
        : NameDifference.Different;

    NameDifference CompareUri(string value) => _primary.Domain is { } domain
        ? IfUsed(PresentedNameKind.UriId, UriIdComparison.Compare(value, domain))
        : NameDifference.Different;

    /// <summary>Only the most specific common name, the last one, can count (RFC 6125, 6.4.4).</summary>
    NameDifference CompareCommonName(PresentedName presented)
    {
        var difference = CompareHost(presented.Value);
        return difference switch
        {
            NameDifference.None when _commonNameCounts && presented.Number == _commonNames =>
                _commonNameForbidden ? NameDifference.CommonNameForbidden : NameDifference.None,
            NameDifference.None or NameDifference.AddressAsText => NameDifference.CommonNameOnly,
            _ => difference,
        };
    }

    NameDifference IfUsed(PresentedNameKind kind, NameDifference difference)
    {
        if (_rules.IsCounted(kind))
            return difference;
        return difference is NameDifference.None or NameDifference.OtherService or NameDifference.OtherScheme
            ? NameDifference.KindNotUsed
            : NameDifference.Different;
    }
}
