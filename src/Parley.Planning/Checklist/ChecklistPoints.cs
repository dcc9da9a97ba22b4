using System.Collections.Immutable;
using System.Globalization;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Plans;

namespace Parley.Planning.Checklist;

/// <summary>The points of each task of the planning checklist.</summary>
static partial class ChecklistPoints
{
    internal static IEnumerable<ChecklistPoint> Of(Deployment deployment)
    {
        var tasks = TableRow.Of("planning-checklist").Select(row => row.Text("task")).ToImmutableArray();
        return Requirements(deployment, tasks[0])
            .Concat(Scenario(deployment, tasks[1]))
            .Concat(Users(deployment, tasks[2]))
            .Concat(Discovery(deployment, tasks[3]))
            .Concat(Contacts(deployment, tasks[4]))
            .Concat(Security(deployment, tasks[5]))
            .Concat(Extras(deployment, tasks[6], tasks[7]));
    }

    static IEnumerable<ChecklistPoint> Requirements(Deployment deployment, string task)
    {
        var named = deployment.Clusters.Where(cluster => cluster.Version is not null).Select(cluster => $"{cluster.Name} {cluster.Version}").ToList();
        var hasVersions = deployment.Clusters.Where(cluster => cluster.Product <= ServerProduct.MeetingsServer)
            .All(cluster => cluster.Version is not null);
        yield return new(
            task, "Are the servers' versions high enough?",
            hasVersions && named.Count > 0 ? string.Join(", ", named) : null, "clusters.version",
            "each product has a least version, and features have later ones", "Server Requirements", ["planning.version."]);
        yield return new(task, "Which systems do the clients run on?",
            deployment.Clients is [_, ..] && deployment.Clients.All(client => client.System is not null)
                ? Join(deployment.Clients.Select(client => $"{Word(client.Kind)}: {client.System}"))
                : null,
            "clients.system", "systems below the least version are not supported", "Operating System Requirements", ["planning.system."]);
        yield return new(task, "Which versions of IP do clients and servers speak?",
            deployment.Network is { Clients: { } clients, Servers: { } servers }
                ? $"clients {DeploymentWords.Stacks.Of(clients)}, servers {DeploymentWords.Stacks.Of(servers)}"
                : null,
            "network.clients, network.servers", "the outcome follows from both and from IP_Mode", "IPv6 Requirements", ["planning.ipv6."]);
        yield return new(task, "Do the links carry the busy hour?",
            deployment.Sites is [_, ..] && deployment.Sites.All(site => site.BusyHourCalls is not null)
                ? Join(deployment.Sites.Select(site => $"{site.Name}: {Number(site.BusyHourCalls)} calls"))
                : null,
            "sites.busyHourCalls", "audio first, then video and presentation", "Bandwidths", ["planning.bandwidth."]);
    }

    static IEnumerable<ChecklistPoint> Scenario(Deployment deployment, string task)
    {
        yield return new(
            task, "Where do the services run?", DeploymentWords.Hostings.Of(deployment.Hosting), "hosting",
            $"the services are those of: {ServerRules.Row(deployment).Text("deployment")}",
            deployment.Hosting is Hosting.OnPremises ? "On-Premises Deployment" : "Cloud-Based Deployments", ["planning.deployment."]);
        yield return new(
            task, "What do users get?", DeploymentWords.Modes.Of(deployment.Mode), "mode", Authenticator(deployment),
            "Sources of Authentication", ["planning.deployment."]);
        if (deployment.UsesCloud)
        {
            yield return new(
                task, "Which cloud service has the messages?",
                deployment.CloudService is { } cloud ? DeploymentWords.CloudServices.Of(cloud) : null, "cloudService",
                "the messenger has its administration tool, the platform its control hub", "Cloud-Based Deployments", []);
        }

        yield return new(task, "Which clients are there, and how many users have each?",
            deployment.Clients is [_, ..] && deployment.Clients.All(client => client.Users is not null)
                ? Join(deployment.Clients.Select(client => $"{Word(client.Kind)}: {Number(client.Users)}"))
                : null,
            "clients", "not every client has every feature", "About Cisco Jabber", []);
        yield return new(
            task, "How do users outside get in?",
            deployment.Remote.Access is { } access ? DeploymentWords.RemoteAccesses.Of(access) : null,
            "remoteAccess.access",
            "through the edge some services do not work", "Remote Access", ["planning.remote."]);
        yield return new(task, "What takes over when a node fails?",
            deployment.Clusters.IsEmpty ? null : Join(deployment.Clusters.Select(cluster => $"{cluster.Name}: {Number(cluster.Nodes.Length)} nodes")),
            "clusters.nodes",
            "one node has no other to take over", "High Availability for Voice and Video", ["planning.availability."]);
    }

    static IEnumerable<ChecklistPoint> Users(Deployment deployment, string task)
    {
        yield return new(
            task, "Which domains do users' addresses have?", Join([deployment.Domain, .. deployment.FurtherDomains]),
            "domain, furtherDomains",
            "several domains need call control and presence 10.x and clients 10.6", "IM Address Scheme", ["planning.users."]);
        yield return new(task, "Which field of the directory is the user's identifier?", deployment.SignIn.UserIdentifier, "signIn.userIdentifier",
            "sAMAccountName unless another is chosen", "LDAP User ID", []);
        yield return new(task, "Do users sign in at an identity provider?",
            deployment.SignIn.SingleSignOn is { } sso ? DeploymentWords.SingleSignOns.Of(sso) : null,
            "signIn.singleSignOn", "SAML 2.0, and the same on the edge as on the call manager",
            "Deployment with Single Sign-On", ["planning.remote.secure-phone-and-sso"]);
        yield return new(task, "Do users get tokens instead of typing passwords?", YesOrNo(deployment.SignIn.OAuth), "signIn.oauth",
            "refresh tokens must be on in every component", "OAuth", ["planning.version.feature-too-old"]);
    }

    static IEnumerable<ChecklistPoint> Discovery(Deployment deployment, string task)
    {
        yield return new(task, "Which domain do clients look in?", deployment.RecordDomain, "domain, voiceServicesDomain",
            "what stands right of the @, unless clients are told another", "How the Client Gets a Services Domain", []);
        if (deployment.Hosting is Hosting.Cloud)
            yield break;
        yield return new(
            task, "How are names inside and outside kept apart?",
            deployment.Dns.Design is { } design ? DeploymentWords.DnsDesigns.Of(design) : null, "dns.design",
            "which records who sees decides whether a client takes itself to be inside", "Domain Name System Designs", ["planning.dns."]);
        yield return new(task, "Do clients find their services by SRV records?", YesOrNo(deployment.Dns.ServiceRecords), "dns.serviceRecords",
            "the recommended method, and the only one with a second node", "Recommended Connection Methods",
            ["planning.dns.no-records", "planning.dns.nothing-to-find"]);
    }

    static IEnumerable<ChecklistPoint> Contacts(Deployment deployment, string task)
    {
        yield return new(
            task, "Where are people looked up?",
            deployment.Contacts.Source is { } source ? DeploymentWords.ContactSources.Of(source) : null,
            "contacts.source",
            "outside it is the user data service in any case", "What is a Contact Source?", ["planning.remote.directory-outside"]);
        if (deployment.Contacts.Source is ContactSource.Directory)
        {
            yield return new(
                task, "Is the connection to the directory secured?", YesOrNo(deployment.Contacts.SecureDirectory),
                "contacts.secureDirectory",
                "users' passwords go over it", "Secure LDAP", []);
        }
    }

    static string Authenticator(Deployment deployment) => (deployment.Hosting, deployment.Mode) switch
    {
        (Hosting.OnPremises, ProductMode.PhoneOnly or ProductMode.PhoneWithContacts) => "users sign in to the call manager",
        (Hosting.OnPremises, _) => "users sign in to the presence server",
        _ => "users sign in to the cloud",
    };

    static string Word(ClientKind kind) => DeploymentWords.Clients.Of(kind);

    static string? YesOrNo(bool? flag) => flag is null ? null : flag.Value ? "yes" : "no";

    static string Number(int? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    static string Join(IEnumerable<string> parts) => string.Join(", ", parts);
}
