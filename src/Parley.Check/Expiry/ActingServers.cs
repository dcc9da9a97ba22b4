using System.Collections.Immutable;
using Parley.Client.Visits;

namespace Parley.Check.Expiry;

/// <summary>
/// Towards whom a server acts as a TLS client with the certificate that it shows to users: there the purpose clientAuth
/// may be asked for. No client of a user does.
/// </summary>
static class ActingServers
{
    static readonly ImmutableArray<AheadPeer> Traversal =
        [new("the other side of the edge's traversal zone", "refuses where it checks the purpose of clients")];

    static readonly ImmutableArray<AheadPeer> Trunks =
        [new("the other side of SIP trunks with mutual TLS", "refuses where it checks the purpose of clients")];

    static readonly ImmutableArray<AheadPeer> Federation =
        [new("XMPP servers of other domains with SASL EXTERNAL", "refuse where they check the purpose, or fall back to dialback")];

    /// <summary>The peers of a role; none where servers of the role are servers only.</summary>
    internal static ImmutableArray<AheadPeer> PeersOf(ServiceRole role) => role switch
    {
        ServiceRole.Edge => Traversal,
        ServiceRole.Sip or ServiceRole.CallManager => Trunks,
        ServiceRole.XmppServer or ServiceRole.XmppServerDirectTls => Federation,
        _ => [],
    };
}
