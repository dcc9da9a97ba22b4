namespace Parley.Certificates.Identity;

/// <summary>How a presented name differs from the reference, the nearest misses first; the order is the rank.</summary>
public enum NameDifference
{
    /// <summary>It does not differ: the name matches.</summary>
    None,

    /// <summary>The name is right, but it stands in the common name, which does not count.</summary>
    CommonNameOnly,

    /// <summary>The common name is right and would count, but an authority above may not issue for it (RFC 5280, 4.2.1.10).</summary>
    CommonNameForbidden,

    /// <summary>The name is right but written in U-labels; a dNSName holds A-labels (RFC 9525, 6.3).</summary>
    NotInALabels,

    /// <summary>The address is right but written as text in a dNSName; it belongs into an iPAddress (RFC 9525, 6.4).</summary>
    AddressAsText,

    /// <summary>The name is right, but a name of this kind is not looked at for this service.</summary>
    KindNotUsed,

    /// <summary>The name is right, but a SIP URI is present and then dNSName does not count (RFC 5922, 7.1).</summary>
    SupersededByUri,

    /// <summary>A wildcard would match, but wildcards do not count for this service (RFC 5922, 7.2).</summary>
    WildcardNotAllowed,

    /// <summary><c>*.example.com</c> presented for <c>example.com</c>: the star stands for one label, not for none.</summary>
    WildcardDoesNotCoverDomain,

    /// <summary><c>*.example.com</c> presented for <c>a.b.example.com</c>: the star stands for one label, not for two.</summary>
    WildcardOneLabelOnly,

    /// <summary>The wildcard would match if it were the whole left-most label and there were only one (RFC 9525, 6.3).</summary>
    WildcardMalformed,

    /// <summary>The wildcard has fewer than two labels behind it, such as <c>*.com</c>.</summary>
    WildcardTooBroad,

    /// <summary>The domain is right, the service is not: <c>_xmpp-server</c> presented for a client connection.</summary>
    OtherService,

    /// <summary>The SRVName holds a protocol label, <c>_xmpp-client._tcp.…</c>; RFC 4985 has none.</summary>
    ProtocolLabel,

    /// <summary>The address of a user, <c>user@example.com</c>, and not that of a server.</summary>
    UserAddress,

    /// <summary>A URI whose scheme does not count: only <c>sip</c> identifies a SIP domain (RFC 5922, 7.1).</summary>
    OtherScheme,

    /// <summary>The host that DNS led to; it proves the host and not the domain.</summary>
    ConnectedHost,

    /// <summary>The name is right but for a label <c>www</c>.</summary>
    WwwLabel,

    /// <summary>The reference is a bare host name, presented with its domain.</summary>
    QualifiedName,

    /// <summary>The name is right but for a last dot, which a certificate does not write.</summary>
    TrailingDot,

    /// <summary>It would match without the blanks at its ends.</summary>
    SurroundedByBlanks,

    /// <summary>The name is there with something else around it: a scheme, a port, a second name, a NUL.</summary>
    Overfilled,

    /// <summary>The reference is the full name, presented without its domain.</summary>
    ShortName,

    /// <summary>One or two letters differ: a slip of the pen.</summary>
    Misspelt,

    /// <summary>A host of the domain that was asked for.</summary>
    HostOfDomain,

    /// <summary>The domain of the host that was asked for.</summary>
    ParentDomain,

    /// <summary>Another name in the same domain.</summary>
    Sibling,

    /// <summary>A host of the same name in another domain.</summary>
    OtherDomain,

    /// <summary>A name, and another one.</summary>
    Different,

    /// <summary>Not a name at all: a control character, an empty or over-long label, a foreign character.</summary>
    Malformed,
}
