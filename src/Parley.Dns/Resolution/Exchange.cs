using Parley.Dns.Wire;

namespace Parley.Dns.Resolution;

/// <summary>What one query to one server gave: an answer, a cut answer, or the way in which it failed.</summary>
sealed record Exchange
{
    Exchange(DnsLookupStatus status) => Status = status;

    /// <summary>The answer, or <see langword="null"/> where there is none that can be used.</summary>
    internal DnsMessage? Answer { get; private init; }

    /// <summary>Whether the answer was cut to fit the datagram.</summary>
    internal bool Truncated { get; private init; }

    /// <summary>How it failed, where there is no answer.</summary>
    internal DnsLookupStatus Status { get; }

    internal string? Detail { get; private init; }

    /// <summary>Datagrams that were no answer to the query.</summary>
    internal int Strays { get; private init; }

    internal static Exchange Of(DnsMessage answer, int strays) =>
        new(DnsLookupStatus.Answered) { Answer = answer, Strays = strays };

    internal static Exchange Cut(int strays) => new(DnsLookupStatus.Answered) { Truncated = true, Strays = strays };

    internal static Exchange Failed(DnsLookupStatus status, string detail, int strays = 0) =>
        new(status) { Detail = detail, Strays = strays };
}
