using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Planning.Deployments;

namespace Parley.Check.Plans;

/// <summary>Which product of a plan a service of the check is; none for what no plan has.</summary>
static class RoleProducts
{
    internal static ImmutableArray<ServerProduct> Of(ServiceRole role) => role switch
    {
        ServiceRole.UserData or ServiceRole.Configuration or ServiceRole.CallManager => [ServerProduct.CallManager],
        ServiceRole.PresenceLogin or ServiceRole.Xmpp or ServiceRole.XmppDirectTls or ServiceRole.XmppServer
            or ServiceRole.XmppServerDirectTls or ServiceRole.FileTransfer => [ServerProduct.Presence],
        ServiceRole.Edge => [ServerProduct.EdgeExpress],
        ServiceRole.Sip => [ServerProduct.SipServer, ServerProduct.CallManager],
        ServiceRole.Ldap or ServiceRole.Ldaps or ServiceRole.GlobalCatalog or ServiceRole.GlobalCatalogTls =>
            [ServerProduct.Directory],
        ServiceRole.Voicemail or ServiceRole.VoicemailNotifications => [ServerProduct.Voicemail],
        ServiceRole.Meetings => [ServerProduct.MeetingsServer],
        ServiceRole.Photos => [ServerProduct.PhotoServer],
        ServiceRole.Stun or ServiceRole.Turn => [ServerProduct.MediaRelay],
        _ => [],
    };

    /// <summary>Whether the role shows the certificate of messages, where a server has several.</summary>
    internal static bool IsXmpp(ServiceRole role) =>
        role is ServiceRole.Xmpp or ServiceRole.XmppDirectTls or ServiceRole.XmppServer or ServiceRole.XmppServerDirectTls;
}
