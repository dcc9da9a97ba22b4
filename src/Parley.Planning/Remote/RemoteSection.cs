using System.Collections.Immutable;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Findings;
using Parley.Planning.Plans;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Remote;

namespace Parley.Planning.Remote;

/// <summary>What works for users outside.</summary>
static class RemoteSection
{
    internal static readonly PlanSectionKind Kind = new("remote", "what works for users outside, and where they must sign in first", Of);

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "Users outside");
        section.Remark(deployment.Remote.Access switch
        {
            RemoteAccess.Edge => "Users outside come through the edge, without a VPN.",
            RemoteAccess.Vpn => "Users outside come through a VPN; inside it everything works as it does inside.",
            RemoteAccess.None => "Users outside get nothing.",
            _ => "Open: remoteAccess.access. What is told here holds for the edge.",
        });
        if (deployment.Remote.Access is RemoteAccess.Vpn)
        {
            section.Table(
                "vpn", "The VPN client for phones and tablets", ["when", "client"],
                TableRow.Of("anyconnect", "versions").Select(row => ImmutableArray.Create(row.Text("when"), row.Text("client"))),
                "anyconnect");
            section.Remark("No other VPN client was tested.");
        }

        if (deployment.Remote.Access is RemoteAccess.Edge or null)
            Edge(deployment, section);
        Judge(deployment, section);
        return section.Build();
    }

    static void Edge(Deployment deployment, SectionBuilder section)
    {
        section.Table(
            "services",
            "Through the edge",
            ["area", "service", "works", "if", "remark"],
            PlanningTables.RemoteServices.Rows.Select(row => ImmutableArray.Create(
                row.Area,
                row.Platforms.IsEmpty ? row.Service : $"{row.Service} ({string.Join(", ", row.Platforms)})",
                row.Status switch { RemoteStatus.Supported => "yes", RemoteStatus.SupportedWithConditions => "with conditions", _ => "no" },
                string.Join("; ", row.Conditions),
                row.Exception ?? row.Note ?? "")),
            "mra-services");
        section.Table("firstSignIn", "The first sign-in of a phone", ["what", "where", "why"], FirstSignIn(deployment), "mra-rules");
        section.Table(
            "allowList", "Hosts for the edge's allow list", ["what for", "hosts"],
            PlanningTables.RemoteRules.AllowListNeededFor.Select(what => ImmutableArray.Create(what, Hosts(deployment, what))),
            "mra-rules");
    }

    static IEnumerable<ImmutableArray<string>> FirstSignIn(Deployment deployment)
    {
        if (deployment.VoiceServicesDomain is not null && deployment.Hosting is not Hosting.Hybrid)
            yield return ["voice services domain", "inside", "it differs from the domain of the addresses"];
        if (RemoteRules.EnrolsInside(deployment.Security.SecurePhones is true, deployment.Remote.AlwaysThroughEdge is true))
            yield return ["secure phones", "inside", "CAPF enrolment does not work through the edge"];
        const string Phones = "configuration of phones";
        yield return deployment.Security.EncryptedTftp switch
        {
            true => [Phones, "inside", "it is encrypted"],
            false => [Phones, "inside or outside", "it is not encrypted"],
            null => [Phones, "inside or outside", "as long as it is not encrypted (open: security.encryptedTftp)"],
        };
    }

    static string Hosts(Deployment deployment, string what)
    {
        var product = what.StartsWith("voicemail", StringComparison.Ordinal) ? ServerProduct.Voicemail
            : what.Contains("photo", StringComparison.Ordinal) ? ServerProduct.PhotoServer
            : (ServerProduct?)null;
        return product is { } known ? string.Join(", ", deployment.NodesOf(known).Select(node => node.Host)) : "";
    }

    static void Judge(Deployment deployment, SectionBuilder section)
    {
        if (deployment.Remote.Access is not RemoteAccess.Edge)
            return;
        foreach (var product in new[] { ServerProduct.EdgeCore, ServerProduct.EdgeExpress }.Where(product => !deployment.Has(product)))
            section.Findings.Add(PlanningFindings.NoEdge, deployment.Name, ("product", DeploymentWords.Products.Of(product)));
        if (deployment is { SignIn.SingleSignOn: SingleSignOn.Saml, Security.SecurePhones: true })
            section.Findings.Add(PlanningFindings.SecurePhoneAndSso, deployment.Name);
        if (deployment.Contacts is { Source: ContactSource.Directory, Synchronised: false })
            section.Findings.Add(PlanningFindings.DirectoryOutside, deployment.Name);
    }
}
