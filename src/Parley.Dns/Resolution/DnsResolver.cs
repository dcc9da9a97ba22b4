using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Parley.Dns.Records;

namespace Parley.Dns.Resolution;

/// <summary>
/// A stub resolver: asks name servers that look names up for their clients, one after the other, by UDP and where the
/// answer does not fit by TCP (RFC 1035, RFC 6891, RFC 7766).
/// </summary>
public sealed class DnsResolver : IDnsResolver
{
    readonly DnsResolverOptions _options;
    readonly TimeProvider _time;
    readonly RandomNumberGenerator _random;

    /// <summary>
    /// Servers that did not understand EDNS; they are asked without it from then on. At most all of them.
    /// </summary>
    readonly ConcurrentDictionary<IPEndPoint, bool> _withoutEdns = new();

    /// <summary>Servers that answered by TCP alone; they are asked so from then on. At most all of them.</summary>
    readonly ConcurrentDictionary<IPEndPoint, bool> _silentByUdp = new();

    int _lookups = -1;

    /// <summary>Makes a resolver.</summary>
    /// <param name="options">Whom it asks and how long it waits.</param>
    /// <param name="time">Measures waits.</param>
    /// <param name="random">
    /// Draws ids and ports; must not be guessable, and be safe for several threads as the system's is.
    /// </param>
    /// <exception cref="ArgumentException">The options cannot be used; see <see
    /// cref="DnsResolverOptions.Validate"/>.</exception>
    public DnsResolver(DnsResolverOptions options, TimeProvider time, RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(random);
        if (options.Validate() is [var first, ..])
            throw new ArgumentException($"{first.Title}. {first.Fix}", nameof(options));
        _options = options;
        _time = time;
        _random = random;
    }

    /// <inheritdoc/>
    public Task<DnsLookup> LookupAsync(DnsQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var first = _options.Rotate ? (int)((uint)Interlocked.Increment(ref _lookups) % (uint)_options.Servers.Length) : 0;
        return new LookupRun(_options, _time, _random, _withoutEdns, _silentByUdp, first).RunAsync(question, cancellationToken);
    }
}
