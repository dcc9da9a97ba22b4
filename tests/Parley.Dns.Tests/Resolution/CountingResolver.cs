using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Dns.Tests.Resolution;

/// <summary>Answers as it is told and counts the questions.</summary>
sealed class CountingResolver(Func<DnsQuestion, Task<DnsLookup>> answer) : IDnsResolver
{
    public int Count { get; private set; }

    public Task<DnsLookup> LookupAsync(DnsQuestion question, CancellationToken cancellationToken = default)
    {
        Count++;
        return answer(question);
    }
}
