using Parley.Peers.Deployments;
using Parley.Peers.Servers;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>Deployments of one service with its name server: quick to start, and nothing else to be seen.</summary>
static class SmallDeployments
{
    /// <summary>Prosody alone.</summary>
    internal static RealDeploymentPlan Messaging(RealDeploymentPlan plan) => Only(plan, "_xmpp") with { Xmpp = plan.Xmpp };

    /// <summary>OpenLDAP alone.</summary>
    internal static RealDeploymentPlan Directory(RealDeploymentPlan plan) => Only(plan, "_ldap", "_gc") with { Ldap = plan.Ldap };

    /// <summary>Kamailio alone.</summary>
    internal static RealDeploymentPlan Calls(RealDeploymentPlan plan) => Only(plan, "_sips") with { Sip = plan.Sip };

    /// <summary>nginx with user data and configuration that names no other server.</summary>
    internal static RealDeploymentPlan CallManager(RealDeploymentPlan plan)
    {
        Write(plan.Web.Configuration!, "SPDefault.cnf.xml", "<ServiceProfile name=\"Default\"/>\n"); // honest plans have it
        Write(plan.Web.Configuration!, "jabber-config.xml", "<?xml version=\"1.0\"?>\n<config version=\"1.0\"/>\n"); // see above
        return Only(plan, "_cisco-uds") with
        {
            Web = plan.Web with { Voicemail = null, Photos = null, HostMeta = null },
        };
    }

    /// <summary>Writes a page of a site.</summary>
    internal static void Write(NginxSite site, string name, string text) => File.WriteAllText(Path.Combine(site.Root, name), text);

    static RealDeploymentPlan Only(RealDeploymentPlan plan, params string[] records) => plan with
    {
        Dns = plan.Dns! with // honest plans have it
        {
            Records =
            [
                .. plan.Dns.Records.Where(record =>
                    (!record.StartsWith('_') && !record.StartsWith($"{RealHosts.Domain}. ", StringComparison.Ordinal))
                    || records.Any(kept => record.StartsWith(kept, StringComparison.Ordinal))),
            ],
        },
        Xmpp = null,
        Ldap = null,
        Sip = null,
        Web = plan.Web with { UserData = NotOurs(records, plan.Web.UserData), Configuration = NotOurs(records, plan.Web.Configuration), Voicemail = null, Photos = null, HostMeta = null },
    };

    static NginxSite? NotOurs(string[] records, NginxSite? site) => records.Contains("_cisco-uds") ? site : null;
}
