namespace Parley.Certificates.Identity;

/// <summary>The kinds of identifier a certificate may hold (RFC 9525, 2; RFC 6120, 13.7.1.4; RFC 4985).</summary>
public enum PresentedNameKind
{
    /// <summary>A dNSName of the subject alternative name.</summary>
    DnsId,

    /// <summary>An otherName of the form SRVName (RFC 4985): <c>_xmpp-client.example.com</c>.</summary>
    SrvId,

    /// <summary>An otherName of the form id-on-xmppAddr (RFC 6120, 13.7.1.4).</summary>
    XmppAddr,

    /// <summary>A uniformResourceIdentifier of the subject alternative name.</summary>
    UriId,

    /// <summary>An iPAddress of the subject alternative name.</summary>
    IpId,

    /// <summary>A common name of the subject; no identifier since RFC 9525.</summary>
    CommonName,
}
