using Parley.Diagnostics;

namespace Parley.Certificates.Identity;

/// <summary>One name that a certificate presents.</summary>
public sealed record PresentedName
{
    /// <summary>What kind of identifier it is.</summary>
    public required PresentedNameKind Kind { get; init; }

    /// <summary>The name as it stands in the certificate, unchecked; <see cref="ToString"/> is the printable form.</summary>
    public required string Value { get; init; }

    /// <summary>Its number among the names of its kind, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands, in words: <c>subjectAltName, dNSName 2</c> or <c>subject, common name</c>.</summary>
    public string Where => Kind switch
    {
        PresentedNameKind.DnsId => $"subjectAltName, dNSName {Number}",
        PresentedNameKind.SrvId => $"subjectAltName, SRVName {Number}",
        PresentedNameKind.XmppAddr => $"subjectAltName, xmppAddr {Number}",
        PresentedNameKind.UriId => $"subjectAltName, URI {Number}",
        PresentedNameKind.IpId => $"subjectAltName, iPAddress {Number}",
        _ => Number == 1 ? "subject, common name" : $"subject, common name {Number}",
    };

    /// <summary>The kind as OpenSSL's tools print it and the name, with everything unprintable spelt out.</summary>
    public override string ToString() => $"{Label}:{PlainLine.Of(Value)}";

    string Label => Kind switch
    {
        PresentedNameKind.DnsId => "DNS",
        PresentedNameKind.SrvId => "SRVName",
        PresentedNameKind.XmppAddr => "xmppAddr",
        PresentedNameKind.UriId => "URI",
        PresentedNameKind.IpId => "IP",
        _ => "CN",
    };
}
