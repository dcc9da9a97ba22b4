using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Certificates.Paths;

/// <summary>
/// A cache for many threads with a bound: two generations; when the young one is full it becomes the old one, and what
/// nobody asked for since then is forgotten.
/// </summary>
/// <param name="generationSize">Entries of one generation at most; twice that in all.</param>
sealed class BoundedCache<TKey, TValue>(int generationSize)
    where TKey : notnull
{
    readonly Lock _turn = new();
    volatile ConcurrentDictionary<TKey, TValue> _young = new();
    volatile ConcurrentDictionary<TKey, TValue> _old = new();
    int _count;

    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
            return true;
        if (!_old.TryGetValue(key, out value))
            return false;
        Add(key, value);
        return true;
    }

    internal void Add(TKey key, TValue value)
    {
        if (!_young.TryAdd(key, value) || Interlocked.Increment(ref _count) < generationSize)
            return;
        lock (_turn)
        {
            if (Volatile.Read(ref _count) < generationSize)
                return;
            _old = _young;
            _young = new();
            Volatile.Write(ref _count, 0);
        }
    }
}
