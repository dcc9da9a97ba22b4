using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Lab.Xmpp;

/// <summary>Who is signed in, on whichever node: messages find their way through it.</summary>
sealed class XmppHub
{
    readonly ConcurrentDictionary<string, XmppSession> _sessions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a session under its full address, unless that is taken.</summary>
    internal bool TryAdd(string fullAddress, XmppSession session) => _sessions.TryAdd(fullAddress, session);

    /// <summary>Forgets a session.</summary>
    internal void Remove(string fullAddress) => _sessions.TryRemove(fullAddress, out _);

    /// <summary>The sessions that a message goes to: the one, or all of the user's where no resource is named.</summary>
    internal bool TryFind(string address, [NotNullWhen(true)] out XmppSession[]? sessions)
    {
        sessions = address.Contains('/', StringComparison.Ordinal)
            ? _sessions.TryGetValue(address, out var session) ? [session] : null
            : [.. _sessions.Where(IsOfUser).Select(entry => entry.Value)];
        return sessions is { Length: > 0 };

        bool IsOfUser(KeyValuePair<string, XmppSession> entry) =>
            entry.Key.StartsWith(address + "/", StringComparison.OrdinalIgnoreCase);
    }
}
