namespace Parley.Certificates.Model;

/// <summary>The forms of a general name; the numbers are the tags (RFC 5280, 4.2.1.6).</summary>
public enum GeneralNameKind
{
    /// <summary>A name of a form that an identifier announces: xmppAddr, SRVName and others.</summary>
    OtherName = 0,

    /// <summary>An e-mail address in ASCII.</summary>
    Rfc822Name = 1,

    /// <summary>A DNS name in A-labels.</summary>
    DnsName = 2,

    /// <summary>An X.400 address; kept, never interpreted.</summary>
    X400Address = 3,

    /// <summary>A distinguished name.</summary>
    DirectoryName = 4,

    /// <summary>An EDI party name; kept, never interpreted.</summary>
    EdiPartyName = 5,

    /// <summary>A uniform resource identifier.</summary>
    Uri = 6,

    /// <summary>An IPv4 or IPv6 address; in name constraints an address and its mask.</summary>
    IpAddress = 7,

    /// <summary>A registered object identifier.</summary>
    RegisteredId = 8,
}
