using Parley.Dns.Records;

namespace Parley.Dns.Resolution;

/// <summary>Answers questions about names.</summary>
public interface IDnsResolver
{
    /// <summary>Looks a question up. Whatever servers and networks do is an outcome.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<DnsLookup> LookupAsync(DnsQuestion question, CancellationToken cancellationToken = default);
}
