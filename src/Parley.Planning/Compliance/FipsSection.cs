using System.Collections.Immutable;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Findings;
using Parley.Planning.Plans;

namespace Parley.Planning.Compliance;

/// <summary>What FIPS and Common Criteria modes mean for this deployment.</summary>
static class FipsSection
{
    internal static readonly PlanSectionKind Kind = new(
        "fips", "what FIPS and Common Criteria modes mean, and how each client is brought into them", Of);

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "FIPS and Common Criteria");
        var (fips, common) = (deployment.Security.Fips, deployment.Security.CommonCriteria);
        section.Remark($"FIPS mode: {Word(fips, "security.fips")}. Common Criteria mode: {Word(common, "security.commonCriteria")}.");
        if (fips is not false)
        {
            section.Table("settings", "When a client is in FIPS mode", ["system", "bootstrap", "client", "decided by"],
                TableRow.Of("fips-settings").Select(row => ImmutableArray.Create(row.Text("platformMode"), Or(row.Text("bootstrap"), "not set"), row.Text("client"), row.Text("decidedBy"))), "fips-settings");
            section.Table(
                "clients", "How each client is brought into it", ["client", "how", "mind"],
                deployment.Clients.Select(client => client.Kind).Distinct().Select(Client), "fips-settings");
            section.Table("consequences", "What follows", ["what", "for whom"], Consequences(deployment), "fips-settings");
        }

        if (common is not false)
            section.Remark("Common Criteria mode: CC_MODE=TRUE as an argument of the installation on Windows, by device management on phones and tablets; RSA keys have 2048 bits and more.");
        if (fips is true && deployment.Security.Authority is AuthorityKind.SelfSigned)
            section.Findings.Add(PlanningFindings.FipsSelfSigned, deployment.Name);
        return section.Build();
    }

    static ImmutableArray<string> Client(ClientKind kind) => kind switch
    {
        ClientKind.IPhoneAndIPad or ClientKind.Android => [DeploymentWords.Clients.Of(kind), TableRow.Fact("fips-settings", "mobile").Text("set"), "the system has no such mode"],
        ClientKind.Mac => [DeploymentWords.Clients.Of(kind), TableRow.Fact("fips-settings", "mac").Text("reading"), ""],
        _ => [DeploymentWords.Clients.Of(kind), "the mode of the system, or FIPS_MODE in the bootstrap file, which wins", TableRow.Fact("fips-settings", "windowsPartialCoverage").GetString() ?? ""],
    };

    static IEnumerable<ImmutableArray<string>> Consequences(Deployment deployment)
    {
        yield return ["nobody can accept a certificate that is not trusted", "every client"];
        yield return ["TLS 1.2 at least", "every server"];
        yield return ["CTL and ITL files do not count", "phones and tablets"];
        if (deployment.Security.Authority is not AuthorityKind.Public)
            yield return ["the authority's root must be on the device before the first sign-in", "every device"];
        if (deployment.Has(ServerProduct.Voicemail))
            yield return [TableRow.Fact("fips-settings", "voicemail").Text("tls"), string.Join(", ", deployment.Of(ServerProduct.Voicemail).Select(cluster => cluster.Name))];
    }

    static string Word(bool? flag, string key) => flag is null ? $"open ({key})" : flag.Value ? "on" : "off";

    static string Or(string text, string other) => text.Length == 0 ? other : text;
}
