namespace Parley.Dns.Resolution;

/// <summary>What carried a query.</summary>
public enum DnsTransport
{
    /// <summary>A datagram.</summary>
    Udp,

    /// <summary>A connection, because the answer did not fit a datagram (RFC 7766).</summary>
    Tcp,
}
