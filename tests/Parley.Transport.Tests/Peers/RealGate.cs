using System.Text;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Certificates.Material;
using Parley.Certificates.Trust;
using Parley.Peers.Deployments;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;
using Parley.Transport.Tests.Connections;

namespace Parley.Transport.Tests.Peers;

/// <summary>The gate with the root of a real deployment.</summary>
static class RealGate
{
    internal static readonly SecurityDialect Direct = new SecurityDialect.DirectTls();
    internal static readonly SecurityDialect Xmpp = new SecurityDialect.XmppStartTls(RealHosts.Domain);
    internal static readonly SecurityDialect Ldap = new SecurityDialect.LdapStartTls();

    /// <summary>Connects and closes.</summary>
    internal static async Task<ConnectionAttempt> AttemptAsync(
        this RealDeployment deployment, RealHost host, int port, SecurityDialect dialect, ApplicationService service, string? name = null)
    {
        await using var connection = await ConnectAsync(deployment, host, port, dialect, service, name);
        return connection.Attempt;
    }

    /// <summary>Connects.</summary>
    internal static Task<SecureConnection> ConnectAsync(
        this RealDeployment deployment, RealHost host, int port, SecurityDialect dialect, ApplicationService service, string? name = null)
    {
        Assert.True(MaterialFile.TryRead(Encoding.ASCII.GetBytes(deployment.Plan.Authorities.RootPem), out var anchors, out _));
        var gate = new Gate
        {
            Dialect = dialect,
            Service = service,
            Name = name ?? RealHosts.Domain,
            ServerName = name ?? RealHosts.Domain,
            Trust = TrustStore.Of(anchors.Certificates),
            At = null,
        };
        return gate.ConnectAsync(new IPEndPoint(host.Address, port));
    }
}
