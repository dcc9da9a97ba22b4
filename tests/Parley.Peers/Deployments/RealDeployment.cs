using System.Collections.Immutable;
using System.Net;
using Parley.Peers.Servers;

namespace Parley.Peers.Deployments;

/// <summary>
/// example.test on real servers: Knot, Prosody, OpenLDAP, Kamailio and nginx on loopback addresses of this process. They
/// and all their files are gone after <see cref="DisposeAsync"/>.
/// </summary>
public sealed class RealDeployment : IAsyncDisposable
{
    /// <summary>The programs that it is made of.</summary>
    internal static readonly ImmutableArray<string> Programs = ["knotd", "prosody", "slapd", "slapadd", "kamailio", "nginx"];

    readonly PeerFolder _folder;
    readonly ImmutableArray<PeerProcess> _processes;

    RealDeployment(PeerFolder folder, RealDeploymentPlan plan, ImmutableArray<PeerProcess> processes)
    {
        _folder = folder;
        _processes = processes;
        Plan = plan;
        RootFile = folder.Write("root.pem", plan.Authorities.RootPem);
    }

    /// <summary>What was started.</summary>
    public RealDeploymentPlan Plan { get; }

    /// <summary>A file with the root in PEM, for <c>--anchors</c>.</summary>
    public string RootFile { get; }

    /// <summary>The name server, for <c>--dns</c>.</summary>
    public IPEndPoint NameServer => new(Plan.Hosts.NameServer.Address, Plan.Dns?.Port ?? KnotSettings.DefaultPort);

    /// <summary>What has port 443 in the world and another one here: <c>HOST:PORT:ADDRESS:PORT</c>, for <c>--connect-to</c>.</summary>
    public ImmutableArray<string> ConnectTo =>
    [
        .. new[] { Plan.Hosts.Website, Plan.Hosts.Voicemail, Plan.Hosts.Photos }
            .Select(host => $"{host.Name}:443:{host.Address}:{RealWebsites.StandInFor443}")
    ];

    /// <summary>What all servers have said so far, for the message of a failed test.</summary>
    public string Log => string.Join("\n----\n", _processes.Select(process => process.Log));

    /// <summary>Starts the deployment in which all is well.</summary>
    public static Task<RealDeployment> StartAsync(CancellationToken cancellationToken = default) =>
        StartAsync(plan => plan, cancellationToken);

    /// <summary>Starts a deployment in which something is changed.</summary>
    /// <param name="change">Gives the plan to start instead of the honest one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<RealDeployment> StartAsync(
        Func<RealDeploymentPlan, RealDeploymentPlan> change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var folder = new PeerFolder();
        RealAuthorities? authorities = null;
        var starting = new List<Task<PeerProcess>>();
        try
        {
            authorities = new RealAuthorities(TimeProvider.System);
            var plan = change(RealDeploymentPlan.Honest(folder, new RealHosts(PeerNetwork.Lease()), authorities));
            if (plan.Dns is { } dns)
                starting.Add(Knot.StartAsync(folder, dns, cancellationToken));
            if (plan.Xmpp is { } xmpp)
                starting.Add(Prosody.StartAsync(folder, xmpp, cancellationToken));
            if (plan.Ejabberd is { } ejabberd)
                starting.Add(Servers.Ejabberd.StartAsync(folder, ejabberd, cancellationToken));
            if (plan.Ldap is { } ldap)
                starting.Add(OpenLdap.StartAsync(folder, ldap, cancellationToken));
            if (plan.Sip is { } sip)
                starting.Add(Kamailio.StartAsync(folder, sip, cancellationToken));
            if (plan.Web.All is { IsEmpty: false } sites)
                starting.Add(Nginx.StartAsync(folder, sites, plan.Web.AllowsWeakness, cancellationToken));
            return new(folder, plan, [.. await Task.WhenAll(starting)]);
        }
        catch
        {
            foreach (var started in starting)
            {
                try
                {
                    await (await started).DisposeAsync();
                }
                catch (InvalidOperationException)
                {
                    // This one did not start; the first that did not is what the caller hears of.
                }
            }

            authorities?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_processes.Select(process => process.DisposeAsync().AsTask()));
        Plan.Authorities.Dispose();
        _folder.Dispose();
    }
}
