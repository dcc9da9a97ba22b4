using System.Collections.Frozen;
using Parley.Certificates.Identity;
using Parley.Transport.Connections;

namespace Parley.Client.Visits;

/// <summary>
/// The ports where services usually are (their standards, and the planning guide, "Ports and Protocols"). Where a record
/// names another one and the service is not there, a look at the usual one tells whether the record is what is wrong.
/// </summary>
public static class UsualPorts
{
    static readonly FrozenDictionary<ServiceRole, int> Ports = new Dictionary<ServiceRole, int>
    {
        [ServiceRole.UserData] = UserDataPaths.Port,
        [ServiceRole.PresenceLogin] = 8443,
        [ServiceRole.Edge] = 8443,
        [ServiceRole.Xmpp] = 5222,
        [ServiceRole.XmppDirectTls] = 5223,
        [ServiceRole.XmppServer] = 5269,
        [ServiceRole.XmppServerDirectTls] = 5270,
        [ServiceRole.Sip] = 5061,
        [ServiceRole.Ldap] = 389,
        [ServiceRole.Ldaps] = 636,
        [ServiceRole.GlobalCatalog] = 3268,
        [ServiceRole.GlobalCatalogTls] = DocumentedPorts.GlobalCatalogTls,
    }.ToFrozenDictionary();

    /// <summary>The usual port of a service, or <see langword="null"/> where there is none.</summary>
    public static int? Of(ServiceRole role) => Ports.TryGetValue(role, out var port) ? port : null;

    /// <summary>Whether a record led to a port other than the usual one, and the service is not there.</summary>
    public static bool AreMissedBy(NodeVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return visit.Target is { Origin: ReferenceOrigin.SrvTarget, IsGuess: false } target
            && Of(target.Role) is { } usual && usual != target.Port
            && visit.Connections is [_, ..]
            // Who is silent is waited for long enough as it is.
            && visit.Connections.All(connection => connection.Outcome is
                ConnectionOutcome.Refused or ConnectionOutcome.NotTls or ConnectionOutcome.ClosedAtOnce);
    }

    /// <summary>The look at the usual port.</summary>
    internal static ServiceTarget Beside(ServiceTarget target) => target with
    {
        Port = Of(target.Role)!.Value, // only for those that have one, see above
        Source = $"usual port beside {target.Node}",
        IsOptional = true,
        IsGuess = true,
    };
}
