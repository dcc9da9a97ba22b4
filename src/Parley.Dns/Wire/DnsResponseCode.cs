namespace Parley.Dns.Wire;

/// <summary>What a server says about a question as a whole (RFC 1035, 4.1.1; RFC 6895, 2.3).</summary>
public enum DnsResponseCode : ushort
{
    /// <summary>No error.</summary>
    NoError = 0,

    /// <summary>The server could not read the question; often one that does not know EDNS.</summary>
    FormatError = 1,

    /// <summary>The server has a problem of its own, or could not find out.</summary>
    ServerFailure = 2,

    /// <summary>The name does not exist (NXDOMAIN).</summary>
    NameError = 3,

    /// <summary>The server does not do this.</summary>
    NotImplemented = 4,

    /// <summary>The server will not answer this client or this question.</summary>
    Refused = 5,

    /// <summary>The server does not know this version of EDNS (RFC 6891, 6.1.3).</summary>
    BadVersion = 16,
}
