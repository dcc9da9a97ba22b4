using System.Collections.Immutable;
using Parley.Dns.Records;

namespace Parley.Dns.Resolution;

/// <summary>A question with its answer and everything that was tried to get it.</summary>
public sealed record DnsLookup
{
    /// <summary>What was asked.</summary>
    public required DnsQuestion Question { get; init; }

    /// <summary>How it ended. Where no server gave an answer, the most telling of the attempts.</summary>
    public required DnsLookupStatus Status { get; init; }

    /// <summary>
    /// The records of the asked type, at the end of the alias chain, in the order in which the server gave them.
    /// </summary>
    public ImmutableArray<DnsRecord> Records { get; init; } = [];

    /// <summary>The aliases from the asked name to the one that has the records, in order.</summary>
    public ImmutableArray<AliasRecord> Aliases { get; init; } = [];

    /// <summary>The zone that said "no", where it gave its name (RFC 2308, 5).</summary>
    public StartOfAuthorityRecord? Authority { get; init; }

    /// <summary>
    /// Whether the server says that it verified the zone's signatures. It is only as true as the way to the server is
    /// safe.
    /// </summary>
    public bool AuthenticData { get; init; }

    /// <summary>All queries that were sent, in order.</summary>
    public ImmutableArray<DnsAttempt> Attempts { get; init; } = [];

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether it was remembered from an earlier question; the attempts are those of that time.</summary>
    public bool FromCache { get; init; }

    /// <summary>Whether a server answered, if only with "no".</summary>
    public bool IsDecided =>
        Status is DnsLookupStatus.Answered or DnsLookupStatus.NoData or DnsLookupStatus.NameDoesNotExist;

    /// <summary>The name at the end of the alias chain.</summary>
    public DnsName CanonicalName => Aliases.IsEmpty ? Question.Name : Aliases[^1].Target;

    /// <summary>The records of a kind.</summary>
    public IEnumerable<T> RecordsOf<T>()
        where T : DnsRecord => Records.OfType<T>();
}
