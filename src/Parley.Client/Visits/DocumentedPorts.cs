using System.Collections.Immutable;

namespace Parley.Client.Visits;

/// <summary>
/// The ports that products document beside those that records and configurations name (planning guide, "Ports and
/// Protocols"). That such a port is closed says nothing: the deployment may do without it.
/// </summary>
static class DocumentedPorts
{
    /// <summary>The Global Catalog over TLS from the first byte.</summary>
    internal const int GlobalCatalogTls = 3269;

    static readonly ImmutableArray<(ServiceRole Known, ServiceRole Role, int Port)> Beside =
    [
        // Calls with certificates of the phones' own, and calls with sign-in tokens.
        (ServiceRole.UserData, ServiceRole.CallManager, 5061),
        (ServiceRole.UserData, ServiceRole.CallManager, 5090),
        (ServiceRole.Xmpp, ServiceRole.FileTransfer, 7336),
        (ServiceRole.Voicemail, ServiceRole.VoicemailNotifications, 7443),
        (ServiceRole.GlobalCatalog, ServiceRole.GlobalCatalogTls, GlobalCatalogTls),
        (ServiceRole.Ldap, ServiceRole.Ldaps, 636),
        (ServiceRole.Edge, ServiceRole.Sip, 5061),
        (ServiceRole.Edge, ServiceRole.Xmpp, 5222),
    ];

    /// <summary>The further ports of these nodes; none that is among them already.</summary>
    internal static ImmutableArray<ServiceTarget> BesideOf(ImmutableArray<ServiceTarget> nodes) =>
    [
        .. nodes.SelectMany(node => Beside.Where(beside => beside.Known == node.Role).Select(beside => node with
            {
                Role = beside.Role,
                Port = beside.Port,
                Path = "/",
                Source = $"documented port beside {node.Node}",
                IsOptional = true,
            }))
            .Where(further => !nodes.Any(node =>
                node.Role == further.Role && node.Port == further.Port
                    && node.Host.Equals(further.Host, StringComparison.OrdinalIgnoreCase)))
            .DistinctBy(further => (further.Role, further.Node.ToUpperInvariant()))
    ];
}
