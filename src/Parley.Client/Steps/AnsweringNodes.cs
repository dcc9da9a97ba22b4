using System.Collections.Immutable;
using Parley.Client.Visits;

namespace Parley.Client.Steps;

/// <summary>
/// The nodes that answered their first question, in the order in which a client would ask them on. It waits for nobody
/// longer than a moment: a node that is down must not hold up what another one can tell at once.
/// </summary>
/// <param name="visits">The visits, done or under way, in the order of the nodes.</param>
/// <param name="time">Measures the moment.</param>
sealed class AnsweringNodes(ImmutableArray<Task<NodeVisit>> visits, TimeProvider time) : IDisposable
{
    /// <summary>
    /// How long a node that stands earlier is waited for once another one has answered: a
    /// slow handshake, not a dead host.
    /// </summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    readonly SemaphoreSlim _turn = new(1);
    readonly List<ServiceTarget> _found = [];
    ImmutableList<Task<NodeVisit>> _waiting = [.. visits];

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// The node of this index among those that answered, or <see langword="null"/> where there are not so many.
    /// </summary>
    internal async Task<ServiceTarget?> GetAsync(int index)
    {
        await _turn.WaitAsync().ConfigureAwait(false); // no wait of its own: a cancelled walk ends the visits
        try
        {
            while (_found.Count <= index && _waiting is [_, ..])
            {
                var visit = await FirstAsync().ConfigureAwait(false);
                if (Answers(visit))
                    _found.Add(visit.Target);
            }

            return index < _found.Count ? _found[index] : null;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The first visit that is done; one of an earlier node that ends within the grace goes before.</summary>
    async Task<NodeVisit> FirstAsync()
    {
        var done = await Task.WhenAny(_waiting).ConfigureAwait(false);
        var earlier = _waiting.TakeWhile(visit => visit != done).ToArray();
        if (earlier.Length > 0 && done is { IsCompletedSuccessfully: true, Result: var visit } && Answers(visit))
        {
            using var enough = new CancellationTokenSource(Grace, time);
            await Task.WhenAny([.. earlier.Select(task => (Task)task.WaitAsync(enough.Token))]).ConfigureAwait(false);
        }

        var first = _waiting.Find(visit => visit.IsCompleted) ?? done; // at least the one that was waited for
        _waiting = _waiting.Remove(first);
        return (await Task.WhenAll(first).ConfigureAwait(false))[0];
    }

    /// <summary>Whether a node answered its first question at one of its addresses.</summary>
    internal static bool Answers(NodeVisit visit) =>
        visit.Connections.Any(connection => connection.Greeting is { Understood: true });
}
