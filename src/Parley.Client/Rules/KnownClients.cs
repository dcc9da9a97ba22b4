using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Client.Rules;

/// <summary>The clients whose behaviour is known well enough to be data.</summary>
public static class KnownClients
{
    /// <summary>All of them, in the order in which reports list them.</summary>
    public static ImmutableArray<ClientRules> All { get; } =
    [
        JabberClients.Windows, JabberClients.Mac, JabberClients.Ios, JabberClients.Android, JabberClients.Fips,
        JabberClients.CommonCriteria,
        IntegrationClients.Sametime, IntegrationClients.Lync,
        StandardClients.Standard,
        OpenClients.Conversations, OpenClients.Dino, OpenClients.Gajim,
        StandardClients.DotNet,
        StandardClients.Parley,
    ];

    /// <summary>Words that stand for several clients, or for one under an older name.</summary>
    public static ImmutableArray<ClientGroup> Groups { get; } =
    [
        new(
            "jabber", "Jabber on every platform",
            [JabberClients.Windows, JabberClients.Mac, JabberClients.Ios, JabberClients.Android]),
        new("integrations", "the integrations", [IntegrationClients.Sametime, IntegrationClients.Lync]),
        new("open-xmpp", "open XMPP clients", [OpenClients.Conversations, OpenClients.Dino, OpenClients.Gajim]),
        new("standard-xmpp", StandardClients.Standard.Title, [StandardClients.Standard]),
    ];

    /// <summary>The clients of a word: one by its id, or those of a group.</summary>
    public static bool TryFind(string word, out ImmutableArray<ClientRules> clients)
    {
        clients = TryGet(word, out var one)
            ? [one]
            : [.. Groups.Where(group => group.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).SelectMany(group => group.Clients)];
        return !clients.IsEmpty;
    }

    /// <summary>Finds a client by its id.</summary>
    public static bool TryGet(string id, [NotNullWhen(true)] out ClientRules? rules)
    {
        rules = All.FirstOrDefault(client => client.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        return rules is not null;
    }
}
