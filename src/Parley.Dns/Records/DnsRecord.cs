namespace Parley.Dns.Records;

/// <summary>One record of an answer, of class IN (RFC 1035, 4.1.3).</summary>
public abstract record DnsRecord
{
    private protected DnsRecord()
    {
    }

    /// <summary>The name that it belongs to.</summary>
    public required DnsName Name { get; init; }

    /// <summary>What kind of record it is.</summary>
    public abstract DnsRecordType Type { get; }

    /// <summary>
    /// How long it may be remembered; whole seconds, at most 2^31-1 (RFC 2181, 8). Default: not at all.
    /// </summary>
    public TimeSpan TimeToLive { get; init; }
}
