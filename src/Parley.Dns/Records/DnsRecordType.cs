namespace Parley.Dns.Records;

/// <summary>The types of records that Parley asks for or reads; any other number is kept as it is.</summary>
public enum DnsRecordType : ushort
{
    /// <summary>No type; never on the wire.</summary>
    None = 0,

    /// <summary>An IPv4 address (RFC 1035, 3.4.1).</summary>
    A = 1,

    /// <summary>A name server of a zone (RFC 1035, 3.3.11); read to know a referral.</summary>
    Ns = 2,

    /// <summary>The name that this one is an alias of (RFC 1035, 3.3.1).</summary>
    Cname = 5,

    /// <summary>
    /// The start of a zone (RFC 1035, 3.3.13), which also limits how long "no" may be remembered (RFC 2308, 5).
    /// </summary>
    Soa = 6,

    /// <summary>Text (RFC 1035, 3.3.14).</summary>
    Txt = 16,

    /// <summary>An IPv6 address (RFC 3596, 2.1).</summary>
    Aaaa = 28,

    /// <summary>The host and port of a service (RFC 2782).</summary>
    Srv = 33,

    /// <summary>A rule of the dynamic delegation discovery system (RFC 3403, 4).</summary>
    Naptr = 35,

    /// <summary>The parameters of EDNS, in a record's clothes (RFC 6891, 6.1).</summary>
    Opt = 41,

    /// <summary>A certificate association (RFC 6698, 2).</summary>
    Tlsa = 52,
}
