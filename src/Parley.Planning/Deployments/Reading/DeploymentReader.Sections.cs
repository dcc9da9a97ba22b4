using Parley.Planning.Deployments.Words;
using Parley.Planning.Yaml;

namespace Parley.Planning.Deployments.Reading;

static partial class DeploymentReader
{
    static DnsPlan ReadDns(SectionReader section) => new()
    {
        Design = section.Choice("design", DeploymentWords.DnsDesigns),
        InsideZone = section.Choice("insideZone", DeploymentWords.InsideZones),
        Cuplogin = section.Flag("cuplogin"),
        ServiceRecords = section.Flag("serviceRecords"),
        Records = section.Items("records", ReadRecord),
    };

    static FurtherRecord ReadRecord(SectionReader section)
    {
        var service = section.RequiredText("service").ToLowerInvariant();
        if (service.Split('.') is not [['_', _, ..], "_tcp" or "_udp" or "_tls"] && service.Length > 0)
        {
            section.Fault(
                "service", $"{Quotation.Of(service)} is no service with its protocol (RFC 2782)", "write it as _xmpp-client._tcp");
        }

        return new()
        {
            Service = service,
            Cluster = section.RequiredText("cluster"),
            Port = section.RequiredNumber("port", 1, ushort.MaxValue),
            Outside = section.Flag("outside") ?? false,
            Place = section.Place,
        };
    }

    static Cluster ReadCluster(SectionReader section)
    {
        var cluster = new Cluster
        {
            Name = section.RequiredText("name"),
            Product = section.RequiredChoice("product", DeploymentWords.Products),
            Version = section.Text("version"),
            MultiServerCertificate = section.Flag("multiServerCertificate"),
            Nodes = section.Items("nodes", ReadNode),
            Place = section.Place,
        };
        if (cluster.Nodes.IsEmpty)
        {
            section.Fault(
                "nodes", $"the cluster {Quotation.Of(cluster.Name)} has no nodes", "add 'nodes:' with at least one '- host: NAME'");
        }

        return cluster with
        {
            // The first node is the publisher where none is called so.
            Nodes = cluster.Nodes.Any(node => node.Role == NodeRole.Publisher) || cluster.Nodes.IsEmpty
                ? [.. cluster.Nodes.OrderBy(node => node.Role)]
                : [cluster.Nodes[0] with { Role = NodeRole.Publisher }, .. cluster.Nodes.Skip(1)],
        };
    }

    static ClusterNode ReadNode(SectionReader section) => new()
    {
        Host = section.RequiredHost("host"),
        Role = section.Choice("role", DeploymentWords.NodeRoles) ?? NodeRole.Subscriber,
        Addresses = section.Addresses("addresses"),
        Authority = section.Choice("authority", DeploymentWords.Authorities),
        Place = section.Place,
    };

    static ServicePlan ReadServices(SectionReader section) => new()
    {
        Video = section.Flag("video"),
        ScreenShare = section.Choices("screenShare", DeploymentWords.ScreenShares),
        FileTransfer = section.Choices("fileTransfer", DeploymentWords.FileTransfers),
        Federation = section.Choice("federation", DeploymentWords.Federations),
        DeskPhoneControl = section.Flag("deskPhoneControl"),
        FarEndCameraControl = section.Flag("farEndCameraControl"),
    };

    static SecurityPlan ReadSecurity(SectionReader section) => new()
    {
        Authority = section.Choice("authority", DeploymentWords.Authorities),
        AuthorityName = section.Text("authorityName"),
        OneCertificatePerName = section.Flag("oneCertificatePerName"),
        KeyBits = section.Number("keyBits", 512, MostKeyBits),
        RevocationAddresses = section.Flag("revocationAddresses"),
        SecurePhones = section.Flag("securePhones"),
        EncryptedTftp = section.Flag("encryptedTftp"),
        Fips = section.Flag("fips"),
        CommonCriteria = section.Flag("commonCriteria"),
    };

    static SignInPlan ReadSignIn(SectionReader section) => new()
    {
        SingleSignOn = section.Choice("singleSignOn", DeploymentWords.SingleSignOns),
        IdentityProvider = section.Domain("identityProvider"),
        OAuth = section.Flag("oauth"),
        UserIdentifier = section.Text("userIdentifier"),
    };

    static ContactPlan ReadContacts(SectionReader section) => new()
    {
        Source = section.Choice("source", DeploymentWords.ContactSources),
        SecureDirectory = section.Flag("secureDirectory"),
        GlobalCatalog = section.Flag("globalCatalog"),
        Synchronised = section.Flag("synchronised"),
    };

    static RemotePlan ReadRemote(SectionReader section) => new()
    {
        Access = section.Choice("access", DeploymentWords.RemoteAccesses),
        AlwaysThroughEdge = section.Flag("alwaysThroughEdge"),
    };

    static NetworkPlan ReadNetwork(SectionReader section) => new()
    {
        Clients = section.Choice("clients", DeploymentWords.Stacks),
        ClientNetworks = section.Networks("clientNetworks"),
        Servers = section.Choice("servers", DeploymentWords.Stacks),
        Mode = section.Choice("ipMode", DeploymentWords.Stacks),
    };

    static ClientPlan ReadClient(SectionReader section) => new()
    {
        Kind = section.RequiredChoice("kind", DeploymentWords.Clients),
        Users = section.Number("users", 0, Most),
        Version = section.Text("version"),
        System = section.Text("system"),
        Device = section.Text("device"),
        TrustInstalled = section.Flag("trustInstalled"),
        Place = section.Place,
    };

    static Site ReadSite(SectionReader section) => new()
    {
        Name = section.RequiredText("name"),
        Users = section.RequiredNumber("users", 0, Most),
        BusyHourCalls = section.Number("busyHourCalls", 0, Most),
        BusyHourVideoCalls = section.Number("busyHourVideoCalls", 0, Most),
        BusyHourSharing = section.Number("busyHourSharing", 0, Most),
        Codec = section.Choice("codec", DeploymentWords.Codecs) ?? CodecChoice.G711,
        Video = section.Choice("video", DeploymentWords.Videos) ?? VideoQuality.W288p,
        CallLimitKbps = section.Number("callLimitKbps", 8, Most),
        Link = section.OptionalSection("link", ReadLink),
        SurvivableRouter = section.Domain("survivableRouter"),
        SurvivableVersion = section.Text("survivableVersion"),
        Place = section.Place,
    };

    static SiteLink ReadLink(SectionReader section) => new()
    {
        UpKbps = section.RequiredNumber("upKbps", 1, Most),
        DownKbps = section.RequiredNumber("downKbps", 1, Most),
        MediaPercent = section.Number("mediaPercent", 1, 100) ?? 33,
        IsVpn = section.Flag("vpn") ?? false,
    };

    static MigrationPlan ReadMigration(SectionReader section) => new()
    {
        OrganisationDomain = section.Domain("organisationDomain"),
        Contacts = section.Flag("contacts"),
        SameIdentityProvider = section.Flag("sameIdentityProvider"),
    };
}
