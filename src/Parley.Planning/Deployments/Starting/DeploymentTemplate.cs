using System.Globalization;
using System.Text;
using Parley.Planning.Deployments.Words;

namespace Parley.Planning.Deployments.Starting;

/// <summary>Writes the beginning of a deployment file: what is known as keys, what is open as comments to fill in.</summary>
public static class DeploymentTemplate
{
    /// <summary>The file; the reader reads it without a fault.</summary>
    public static string Of(DeploymentStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        var file = new StringBuilder();
        file.Append("# The deployment as it is to be. 'parley plan show FILE' tells what is answered, open or contradictory.\n")
            .Append("# A key that is left out, or begins with #, is an open point. Editors know the keys by docs/schemas/deployment.schema.json.\n");
        Line(file, "version", "1");
        Line(file, "domain", start.Domain, "what stands right of the @ in users' addresses");
        Line(file, "#voiceServicesDomain", $"voice.{start.Domain}", "only where the SRV records are in another domain");
        Line(file, "#furtherDomains", $"[sales.{start.Domain}]", "further domains of users' addresses");
        Line(file, "mode", DeploymentWords.Modes.Of(start.Mode), Words(DeploymentWords.Modes));
        Line(file, "hosting", DeploymentWords.Hostings.Of(start.Hosting), Words(DeploymentWords.Hostings));
        if (start.Hosting is not Hosting.OnPremises)
            Line(file, "#cloudService", "messenger", Words(DeploymentWords.CloudServices));

        file.Append("\ndns:\n");
        Line(file, "  #design", "split-brain", Words(DeploymentWords.DnsDesigns));
        Line(file, "  #insideZone", "pinpoint", $"with separate domains: {Words(DeploymentWords.InsideZones)}");
        Line(file, "  #serviceRecords", "true", "clients find their services by SRV records");
        Clusters(file, start);
        Services(file, start);

        file.Append("\nsecurity:\n");
        Line(
            file, start.Authority is null ? "  #authority" : "  authority",
            DeploymentWords.Authorities.Of(start.Authority ?? AuthorityKind.Private), Words(DeploymentWords.Authorities));
        Line(file, "  #authorityName", "Example Root CA", "as it stands in chains");
        Line(file, "  #revocationAddresses", "true", "certificates say over HTTP where their revocation can be asked");
        Line(file, "  #securePhones", "false", "calls are set up over TLS");
        Line(file, "  #encryptedTftp", "false");
        Line(file, "  #fips", "false");
        Line(file, "  #commonCriteria", "false");
        Line(file, "  #keyBits", "2048");
        Line(file, "  #oneCertificatePerName", "false", "the authority signs one certificate for each name");

        file.Append("\nsignIn:\n");
        Line(file, "  #singleSignOn", "none", Words(DeploymentWords.SingleSignOns));
        Line(file, "  #identityProvider", $"idp.{start.Domain}");
        Line(file, "  #oauth", "false");
        Line(file, "  #userIdentifier", "sAMAccountName");

        file.Append("\ncontacts:\n");
        Line(file, "  #source", "directory", Words(DeploymentWords.ContactSources));
        Line(file, "  #secureDirectory", "true");
        Line(file, "  #globalCatalog", "false");
        Line(file, "  #synchronised", "true", "the directory is synchronised with the call manager");

        file.Append("\nremoteAccess:\n");
        Line(
            file, start.Remote is null ? "  #access" : "  access",
            DeploymentWords.RemoteAccesses.Of(start.Remote ?? RemoteAccess.Edge), Words(DeploymentWords.RemoteAccesses));
        Line(file, "  #alwaysThroughEdge", "false");

        file.Append("\nnetwork:\n");
        Line(file, "  #clients", "two-stacks", Words(DeploymentWords.Stacks));
        Line(file, "  #clientNetworks", "[192.0.2.0/24]", "where clients inside are; narrows the firewall rules");
        Line(file, "  #servers", "ipv4", Words(DeploymentWords.Stacks));
        Line(file, "  #ipMode", "two-stacks", "the parameter IP_Mode");
        Users(file, start);
        return file.ToString();
    }

    static void Clusters(StringBuilder file, DeploymentStart start)
    {
        file.Append("\n# The servers. The first node of a cluster is its publisher; write further ones below it.\nclusters:\n");
        if (start.Hosting is Hosting.Cloud)
            file.Append("  []\n");
        if (start.Hosting is not Hosting.Cloud)
            Cluster(file, start, "calls", ServerProduct.CallManager, "cucm1", "cucm2");
        if (start is { Hosting: Hosting.OnPremises, Mode: not ProductMode.PhoneOnly })
            Cluster(file, start, "messages", ServerProduct.Presence, "imp1", "imp2");
        if (start is { Hosting: not Hosting.Cloud, Mode: not ProductMode.ImOnly })
            Cluster(file, start, "voicemail", ServerProduct.Voicemail, "cuc1");
        if (start is { Remote: RemoteAccess.Edge, Hosting: not Hosting.Cloud })
        {
            Cluster(file, start, "edge-inner", ServerProduct.EdgeCore, "expc1", "expc2");
            Cluster(file, start, "edge-outer", ServerProduct.EdgeExpress, "expe1", "expe2");
        }
    }

    static void Cluster(StringBuilder file, DeploymentStart start, string name, ServerProduct product, params ReadOnlySpan<string> nodes)
    {
        file.Append(CultureInfo.InvariantCulture, $"  - name: {name}\n    product: {DeploymentWords.Products.Of(product)}\n");
        Line(file, "    #version", "\"12.5(1)\"", "as the vendor writes it, in quotes");
        if (nodes.Length > 1)
            Line(file, "    #multiServerCertificate", "true", "one certificate for all nodes");
        file.Append("    nodes:\n");
        foreach (var node in nodes)
        {
            file.Append(CultureInfo.InvariantCulture, $"      - host: {node}.{start.Domain}\n");
            Line(file, "        #addresses", "[192.0.2.11]");
            Line(file, "        #authority", "public", "only where another than security.authority signs for it");
        }
    }

    static void Services(StringBuilder file, DeploymentStart start)
    {
        file.Append("\nservices:\n");
        Line(file, "  #video", "true");
        Line(file, "  #screenShare", "[bfcp]", Words(DeploymentWords.ScreenShares));
        if (start.Mode is ProductMode.FullUc or ProductMode.ImOnly)
        {
            Line(file, "  #fileTransfer", "[managed]", Words(DeploymentWords.FileTransfers));
            Line(file, "  #federation", "none", Words(DeploymentWords.Federations));
        }

        Line(file, "  #deskPhoneControl", "false");
        Line(file, "  #farEndCameraControl", "false");
    }

    static void Users(StringBuilder file, DeploymentStart start)
    {
        var users = (start.Users ?? 100).ToString(CultureInfo.InvariantCulture);
        file.Append("\nclients:\n  - kind: windows").Append(CultureInfo.InvariantCulture, $"    # {Words(DeploymentWords.Clients)}\n");
        Line(file, start.Users is null ? "    #users" : "    users", users);
        Line(file, "    #system", "Windows 10");
        Line(file, "    #trustInstalled", "true", "the authority's root is on the devices before the first sign-in");
        file.Append("\n# Places where users work. A site without a link is where the servers stand.\n");
        file.Append(start.Users is null
            ? "#sites:\n#  - name: headquarters\n#    users: 100\n"
            : $"sites:\n  - name: headquarters\n    users: {users}\n");
        file.Append("#  - name: branch\n#    users: 40\n#    busyHourCalls: 8\n#    busyHourVideoCalls: 2\n")
            .Append("#    link:\n#      upKbps: 10000\n#      downKbps: 10000\n")
            .Append("\n#languages: [English, German]\n");
    }

    // Keys and values stand in a column of their own, so that the comments can be read.
    static void Line(StringBuilder file, string key, string value, string? comment = null)
    {
        const int comments = 42;
        var line = $"{key}: {value}";
        file.Append(comment is null ? line : $"{line.PadRight(comments)} # {comment}").Append('\n');
    }

    static string Words<T>(WordList<T> words)
        where T : struct => string.Join(" | ", words.All);
}
