namespace Parley.Discovery.Records;

/// <summary>What the kinds of records have in common.</summary>
public static class ServiceKinds
{
    /// <summary>
    /// Whether a user could sign in or call with nothing but this: directories, the way of other servers and the relays of
    /// media serve those who are signed in already.
    /// </summary>
    public static bool LeadsToSignIn(this ServiceKind kind) => kind is not (
        ServiceKind.Ldap or ServiceKind.Ldaps or ServiceKind.GlobalCatalog
        or ServiceKind.XmppServer or ServiceKind.XmppServerDirectTls
        or ServiceKind.StunTls or ServiceKind.TurnTls);
}
