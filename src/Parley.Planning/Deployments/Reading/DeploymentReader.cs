using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Yaml;

namespace Parley.Planning.Deployments.Reading;

/// <summary>Reads a deployment file; the JSON Schema <c>deployment.schema.json</c> says the same for editors.</summary>
public static partial class DeploymentReader
{
    /// <summary>What a deployment file may hold at most, in octets.</summary>
    public const int MaximumSizeBytes = YamlReader.MaximumSizeBytes;

    // More users, calls or kilobits than any organisation has; a greater number is a slip of the keyboard.
    const int Most = 100_000_000;

    // RSA keys beyond this make every handshake slow, and no authority signs them.
    const int MostKeyBits = 16_384;

    /// <summary>Reads the whole file, or tells what is wrong with it, in the order of its lines.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> content, [NotNullWhen(true)] out Deployment? deployment, out ImmutableArray<YamlFault> faults)
    {
        deployment = null;
        if (!YamlReader.TryRead(content, out var root, out var fault))
        {
            faults = [fault];
            return false;
        }

        if (root is not YamlNode.Mapping mapping)
        {
            faults = [new(root.Place, $"the file is {root.Kind}, expected keys with values", "begin one with 'parley plan new'")];
            return false;
        }

        var log = new ReadingLog();
        var read = Read(mapping, log);
        faults = log.Faults;
        deployment = faults.IsEmpty ? read : null;
        return deployment is not null;
    }

    /// <summary>The keys that a file may have, by section, each with the words that it takes.</summary>
    internal static IReadOnlyDictionary<string, SortedDictionary<string, ImmutableArray<string>>> Keys()
    {
        var log = new ReadingLog(learns: true);
        Read(null, log);
        return log.Keys;
    }

    static Deployment Read(YamlNode.Mapping? mapping, ReadingLog log)
    {
        var file = new SectionReader(mapping, TextPlace.Start, "", log);
        var version = file.RequiredNumber("version", 1, Most);
        if (version != 1)
            file.Fault("version", $"this is version {version} of the deployment file; this Parley reads version 1", "use a newer Parley");
        var domain = file.RequiredDomain("domain");
        var deployment = new Deployment
        {
            Name = file.Text("name") ?? domain,
            Domain = domain,
            VoiceServicesDomain = file.Domain("voiceServicesDomain"),
            FurtherDomains = file.Domains("furtherDomains"),
            Mode = file.RequiredChoice("mode", DeploymentWords.Modes),
            Hosting = file.RequiredChoice("hosting", DeploymentWords.Hostings),
            CloudService = file.Choice("cloudService", DeploymentWords.CloudServices),
            Dns = file.Section("dns", ReadDns),
            Clusters = file.Items("clusters", ReadCluster),
            Services = file.Section("services", ReadServices),
            Security = file.Section("security", ReadSecurity),
            SignIn = file.Section("signIn", ReadSignIn),
            Contacts = file.Section("contacts", ReadContacts),
            Remote = file.Section("remoteAccess", ReadRemote),
            Network = file.Section("network", ReadNetwork),
            Clients = file.Items("clients", ReadClient),
            Sites = file.Items("sites", ReadSite),
            Languages = file.Texts("languages"),
            Migration = file.OptionalSection("migration", ReadMigration),
        };
        Names(deployment, log);
        file.End();
        return deployment;
    }

    // Two of one name could not be told apart in what follows.
    static void Names(Deployment deployment, ReadingLog log)
    {
        foreach (var record in deployment.Dns.Records.Where(record => deployment.Clusters.All(cluster => cluster.Name != record.Cluster)))
        {
            log.Fault(
                record.Place,
                $"no cluster is called {Quotation.Of(record.Cluster)}",
                Diagnostics.NearMiss.Question(record.Cluster, deployment.Clusters.Select(cluster => cluster.Name)) ?? "name one of 'clusters'");
        }

        Once(deployment.Clusters.Select(cluster => (cluster.Name, cluster.Place)), "cluster", log);
        Once(deployment.Sites.Select(site => (site.Name, site.Place)), "site", log);
        Once(deployment.Clusters.SelectMany(cluster => cluster.Nodes.Select(node => ($"{cluster.Product}/{node.Host}", node.Place))), "node", log);
    }

    static void Once(IEnumerable<(string Name, TextPlace Place)> named, string what, ReadingLog log)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, place) in named.Where(each => !seen.Add(each.Name)))
        {
            log.Fault(
                place,
                $"a second {what} is called {Quotation.Of(name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..])}",
                "give each a name of its own");
        }
    }
}
