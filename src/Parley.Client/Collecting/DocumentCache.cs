namespace Parley.Client.Collecting;

/// <summary>
/// Documents that were fetched, until they count no longer. Who asks for one that is on its way waits for it: a
/// cluster's nodes refer to the same few addresses. For many threads.
/// </summary>
/// <typeparam name="T">What a document was read as.</typeparam>
sealed class DocumentCache<T>(TimeProvider time, CollectorLimits limits)
    where T : class
{
    readonly Lock _gate = new();
    readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    long _octets;

    /// <summary>The document of an address, fetched where it is not at hand.</summary>
    /// <param name="key">The address, and the question where one is asked.</param>
    /// <param name="fetch">
    /// Fetches and reads it. It is not cancelled with one of those who wait: it has a time limit of its own.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    internal async Task<T> GetAsync(string key, Func<Task<Kept>> fetch, CancellationToken cancellationToken)
    {
        Entry? entry;
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out entry) && entry.Kept is { } kept)
            {
                if (kept.Until > time.GetUtcNow())
                    return kept.Document;
                Forget(key, kept);
                entry = null;
            }

            if (entry is null)
                _entries[key] = entry = new();
        }

        return (await entry.FetchOnceAsync(() => FetchAsync(key, entry, fetch)).WaitAsync(cancellationToken).ConfigureAwait(false)).Document;
    }

    async Task<Kept> FetchAsync(string key, Entry entry, Func<Task<Kept>> fetch)
    {
        try
        {
            var kept = await fetch().ConfigureAwait(false);
            lock (_gate)
            {
                entry.Kept = kept;
                _octets += kept.Octets;
                MakeRoom();
            }

            return kept;
        }
        catch
        {
            lock (_gate)
                _entries.Remove(key);
            throw;
        }
    }

    /// <summary>Forgets what ends first, where there is too much.</summary>
    void MakeRoom()
    {
        if (_entries.Count <= limits.MaximumKept && _octets <= limits.MaximumKeptOctets)
            return;
        var done = _entries.Where(each => each.Value.Kept is not null).Select(each => (each.Key, Kept: each.Value.Kept!)); // filtered
        foreach (var (key, kept) in done.OrderBy(each => each.Kept.Until).ToArray())
        {
            if (_entries.Count <= limits.MaximumKept && _octets <= limits.MaximumKeptOctets)
                return;
            Forget(key, kept);
        }
    }

    void Forget(string key, Kept kept)
    {
        _entries.Remove(key);
        _octets -= kept.Octets;
    }

    /// <summary>A document that is kept.</summary>
    /// <param name="Document">What it was read as.</param>
    /// <param name="Octets">Its octets.</param>
    /// <param name="Until">When it is to be fetched again.</param>
    internal sealed record Kept(T Document, int Octets, DateTimeOffset Until);

    /// <summary>A place for a document, which one of those who ask fetches.</summary>
    sealed class Entry
    {
        readonly Lock _gate = new();
        Task<Kept>? _coming;

        internal Kept? Kept { get; set; }

        internal Task<Kept> FetchOnceAsync(Func<Task<Kept>> fetch)
        {
            lock (_gate)
                return _coming ??= Task.Run(fetch);
        }
    }
}
