using System.Collections.Immutable;
using System.Text.Json;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Findings;
using Parley.Planning.Plans;

namespace Parley.Planning.Compliance;

/// <summary>What FIPS and Common Criteria modes mean for this deployment.</summary>
static class FipsSection
{
    const string Settings = "fips-settings";

    internal static readonly PlanSectionKind Kind = new(
        "fips", "what FIPS and Common Criteria modes mean, and how each client is brought into them", Of);

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "FIPS and Common Criteria");
        var (fips, common) = (deployment.Security.Fips, deployment.Security.CommonCriteria);
        section.Remark($"FIPS mode: {Word(fips, "security.fips")}. Common Criteria mode: {Word(common, "security.commonCriteria")}.");
        if (fips is not false)
        {
            section.Table(
                "settings", "When a client is in FIPS mode", ["system", "bootstrap", "client", "decided by"],
                TableRow.Of(Settings).Select(Setting), Settings);
            section.Table(
                "clients", "How each client is brought into it", ["client", "how", "mind"],
                deployment.ClientKinds.Select(Client), Settings);
            section.Table("consequences", "What follows", ["what", "for whom"], Consequences(deployment), Settings);
        }

        if (common is not false)
        {
            section.Remark("Common Criteria mode: CC_MODE=TRUE as an argument of the installation on Windows, "
                + "by device management on phones and tablets; RSA keys have 2048 bits and more.");
        }

        if (fips is true && deployment.Security.Authority is AuthorityKind.SelfSigned)
            section.Findings.Add(PlanningFindings.FipsSelfSigned, deployment.Name);
        return section.Build();
    }

    static ImmutableArray<string> Setting(JsonElement row) =>
        [row.Text("platformMode"), Or(row.Text("bootstrap"), "not set"), row.Text("client"), row.Text("decidedBy")];

    static ImmutableArray<string> Client(ClientKind kind)
    {
        var (how, mind) = kind switch
        {
            ClientKind.IPhoneAndIPad or ClientKind.Android =>
                (TableRow.Fact(Settings, "mobile").Text("set"), "the system has no such mode"),
            ClientKind.Mac => (TableRow.Fact(Settings, "mac").Text("reading"), ""),
            _ => (
                "the mode of the system, or FIPS_MODE in the bootstrap file, which wins",
                TableRow.Fact(Settings, "windowsPartialCoverage").GetString() ?? ""),
        };
        return [DeploymentWords.Clients.Of(kind), how, mind];
    }

    static IEnumerable<ImmutableArray<string>> Consequences(Deployment deployment)
    {
        yield return ["nobody can accept a certificate that is not trusted", "every client"];
        yield return ["TLS 1.2 at least", "every server"];
        yield return ["CTL and ITL files do not count", "phones and tablets"];
        if (deployment.Security.Authority is not AuthorityKind.Public)
            yield return ["the authority's root must be on the device before the first sign-in", "every device"];
        if (deployment.Has(ServerProduct.Voicemail))
        {
            var clusters = deployment.Of(ServerProduct.Voicemail).Select(cluster => cluster.Name);
            yield return [TableRow.Fact(Settings, "voicemail").Text("tls"), string.Join(", ", clusters)];
        }
    }

    static string Word(bool? flag, string key) => flag is null ? $"open ({key})" : flag.Value ? "on" : "off";

    static string Or(string text, string other) => text.Length == 0 ? other : text;
}
