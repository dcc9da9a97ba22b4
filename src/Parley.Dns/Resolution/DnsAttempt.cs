using System.Net;

namespace Parley.Dns.Resolution;

/// <summary>One query to one server, and how it ended.</summary>
public sealed record DnsAttempt
{
    /// <summary>The server.</summary>
    public required IPEndPoint Server { get; init; }

    /// <summary>What carried the query.</summary>
    public required DnsTransport Transport { get; init; }

    /// <summary>The name that was asked about; not the question's own where an alias was followed.</summary>
    public required DnsName Name { get; init; }

    /// <summary>How it ended.</summary>
    public required DnsLookupStatus Status { get; init; }

    /// <summary>More than the status says, for a person: <c>truncated, asked again by TCP</c>.</summary>
    public string? Detail { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>
    /// Datagrams that came and were no answer to this query: another id, another question, unreadable.
    /// </summary>
    public int StrayDatagrams { get; init; }
}
