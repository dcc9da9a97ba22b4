using System.Collections.Concurrent;
using Parley.Certificates.Revocation;
using Parley.Client.Collecting;

namespace Parley.Client.Tests.Collecting;

/// <summary>A web in memory. What it does not hold cannot be reached.</summary>
sealed class FakeFetcher : IDocumentFetcher
{
    readonly Dictionary<string, ReadOnlyMemory<byte>> _documents = new(StringComparer.Ordinal);

    /// <summary>The addresses that were asked for.</summary>
    internal ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>What every fetch waits for.</summary>
    internal Task Gate { get; set; } = Task.CompletedTask;

    internal FakeFetcher Offer(string address, ReadOnlyMemory<byte> document)
    {
        _documents[address] = document;
        return this;
    }

    public async Task<FetchedDocument> FetchAsync(Uri uri, ReadOnlyMemory<byte> ocspRequest, CancellationToken cancellationToken)
    {
        Asked.Enqueue(uri.OriginalString);
        await Gate;
        return _documents.TryGetValue(uri.OriginalString, out var document)
            ? new(document)
            : new(default, new() { Uri = uri, Kind = FetchFailureKind.Unreachable, Detail = "nobody is there" });
    }
}
