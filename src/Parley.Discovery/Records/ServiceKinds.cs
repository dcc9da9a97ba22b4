using System.Collections.Immutable;

namespace Parley.Discovery.Records;

/// <summary>What the kinds of records have in common.</summary>
public static class ServiceKinds
{
    /// <summary>The labels under which each kind is published, in the order in which their answers count.</summary>
    internal static readonly ImmutableArray<(ServiceKind Kind, string Service, string Protocol)> Labels =
    [
        (ServiceKind.UserData, "_cisco-uds", "_tcp"),
        (ServiceKind.LegacyPresence, "_cuplogin", "_tcp"),
        (ServiceKind.Edge, "_collab-edge", "_tls"),
        (ServiceKind.Xmpp, "_xmpp-client", "_tcp"),
        (ServiceKind.XmppDirectTls, "_xmpps-client", "_tcp"),
        (ServiceKind.XmppServer, "_xmpp-server", "_tcp"),
        (ServiceKind.XmppServerDirectTls, "_xmpps-server", "_tcp"),
        (ServiceKind.SipTls, "_sips", "_tcp"),
        (ServiceKind.SipTls, "_sip", "_tls"),
        (ServiceKind.Sip, "_sip", "_tcp"),
        (ServiceKind.Ldap, "_ldap", "_tcp"),
        (ServiceKind.Ldaps, "_ldaps", "_tcp"),
        (ServiceKind.GlobalCatalog, "_gc", "_tcp"),
        (ServiceKind.StunTls, "_stuns", "_tcp"),
        (ServiceKind.TurnTls, "_turns", "_tcp"),
    ];

    /// <summary>The kind of an SRV record by its first two labels; <see langword="null"/> of those that nobody asks for.</summary>
    /// <param name="record">The name of the record, <c>_xmpp-client._tcp.example.com</c>.</param>
    public static ServiceKind? OfRecord(string record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Split('.') is not [var service, var protocol, ..])
            return null;
        foreach (var known in Labels)
        {
            if (known.Service.Equals(service, StringComparison.OrdinalIgnoreCase)
                && known.Protocol.Equals(protocol, StringComparison.OrdinalIgnoreCase))
                return known.Kind;
        }

        return null;
    }

    /// <summary>
    /// Whether a user could sign in or call with nothing but this: directories, the way of other servers and the relays of
    /// media serve those who are signed in already.
    /// </summary>
    public static bool LeadsToSignIn(this ServiceKind kind) => kind is not (
        ServiceKind.Ldap or ServiceKind.Ldaps or ServiceKind.GlobalCatalog
        or ServiceKind.XmppServer or ServiceKind.XmppServerDirectTls
        or ServiceKind.StunTls or ServiceKind.TurnTls);
}
