namespace Parley.Dns.Resolution;

/// <summary>How a lookup, or one attempt at it, ended.</summary>
public enum DnsLookupStatus
{
    /// <summary>There are records of the asked type.</summary>
    Answered,

    /// <summary>The name exists and has no record of the asked type (RFC 2308, 2.2).</summary>
    NoData,

    /// <summary>The name does not exist (NXDOMAIN; RFC 2308, 2.1).</summary>
    NameDoesNotExist,

    /// <summary>The server will not answer, or is not one that resolves for clients.</summary>
    Refused,

    /// <summary>The server could not find out (SERVFAIL), or does not do what was asked.</summary>
    ServerFailure,

    /// <summary>Nothing came in time.</summary>
    TimedOut,

    /// <summary>What came could not be read, or contradicts itself.</summary>
    Malformed,

    /// <summary>The server could not be reached: no route, or nothing listens there.</summary>
    Unreachable,
}
