namespace Parley.Certificates.Identity;

/// <summary>One name that a certificate presents.</summary>
public sealed record PresentedName
{
    /// <summary>What kind of identifier it is.</summary>
    public required PresentedNameKind Kind { get; init; }

    /// <summary>The name as it stands in the certificate, unchecked; <see cref="ToString"/> is the printable form.</summary>
    public required string Value { get; init; }

    /// <summary>Where it stands, in words: <c>subjectAltName, dNSName 2</c> or <c>subject, common name</c>.</summary>
    public required string Where { get; init; }

    /// <summary>The kind as OpenSSL's tools print it and the name, with everything unprintable written as <c>\uXXXX</c>.</summary>
    public override string ToString() => $"{Label}:{PrintableText.Of(Value)}";

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
