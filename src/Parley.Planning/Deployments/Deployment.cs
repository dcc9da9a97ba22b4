using System.Collections.Immutable;

namespace Parley.Planning.Deployments;

/// <summary>A deployment as it is to be. What its file does not say is <see langword="null"/>: an open point, not a no.</summary>
public sealed record Deployment
{
    /// <summary>What the plan is called; the domain where the file gives no name.</summary>
    public required string Name { get; init; }

    /// <summary>The services domain: what stands right of the @ in users' addresses.</summary>
    public required string Domain { get; init; }

    /// <summary>The domain of the SRV records, where it is another one.</summary>
    public string? VoiceServicesDomain { get; init; }

    /// <summary>Further presence domains.</summary>
    public ImmutableArray<string> FurtherDomains { get; init; } = [];

    /// <summary>What users get.</summary>
    public required ProductMode Mode { get; init; }

    /// <summary>Where the services run.</summary>
    public required Hosting Hosting { get; init; }

    /// <summary>The cloud's messaging service.</summary>
    public CloudService? CloudService { get; init; }

    /// <summary>Names inside and outside.</summary>
    public required DnsPlan Dns { get; init; }

    /// <summary>The servers.</summary>
    public required ImmutableArray<Cluster> Clusters { get; init; }

    /// <summary>What is offered beyond the product mode.</summary>
    public required ServicePlan Services { get; init; }

    /// <summary>Certificates and modes of security.</summary>
    public required SecurityPlan Security { get; init; }

    /// <summary>How users sign in.</summary>
    public required SignInPlan SignIn { get; init; }

    /// <summary>Where people are looked up.</summary>
    public required ContactPlan Contacts { get; init; }

    /// <summary>How users outside get in.</summary>
    public required RemotePlan Remote { get; init; }

    /// <summary>The versions of IP.</summary>
    public required NetworkPlan Network { get; init; }

    /// <summary>The clients.</summary>
    public ImmutableArray<ClientPlan> Clients { get; init; } = [];

    /// <summary>The sites.</summary>
    public ImmutableArray<Site> Sites { get; init; } = [];

    /// <summary>Languages of the users, by the names that the list of the clients has: <c>German</c>.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The move of contacts to team messaging mode; <see langword="null"/> where there is none.</summary>
    public MigrationPlan? Migration { get; init; }

    /// <summary>The clusters of a product.</summary>
    public IEnumerable<Cluster> Of(ServerProduct product) => Clusters.Where(cluster => cluster.Product == product);

    /// <summary>Whether there is a cluster of a product.</summary>
    public bool Has(ServerProduct product) => Of(product).Any();

    /// <summary>The nodes of all clusters.</summary>
    internal IEnumerable<ClusterNode> Nodes => Clusters.SelectMany(cluster => cluster.Nodes);

    /// <summary>The nodes of a product.</summary>
    internal IEnumerable<ClusterNode> NodesOf(ServerProduct product) => Of(product).SelectMany(cluster => cluster.Nodes);

    /// <summary>The kinds of clients, each once.</summary>
    internal IEnumerable<ClientKind> ClientKinds => Clients.Select(client => client.Kind).Distinct();

    /// <summary>Messages or presence come from own servers.</summary>
    public bool HasOwnMessaging => Hosting == Hosting.OnPremises && Mode is not ProductMode.PhoneOnly;

    /// <summary>Users make calls.</summary>
    public bool HasCalls => Mode is not ProductMode.ImOnly && Hosting is not Hosting.Cloud;

    /// <summary>Users send messages.</summary>
    public bool HasMessages => Mode is ProductMode.FullUc or ProductMode.ImOnly;

    /// <summary>Messages or presence come from the cloud.</summary>
    public bool UsesCloud => Hosting is not Hosting.OnPremises;

    /// <summary>The domain that SRV records are in.</summary>
    public string RecordDomain => VoiceServicesDomain ?? Domain;
}
