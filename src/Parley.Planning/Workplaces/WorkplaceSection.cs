using System.Collections.Immutable;
using Parley.Planning.Deployments;
using Parley.Planning.Plans;

namespace Parley.Planning.Workplaces;

/// <summary>Folders that must be kept, and folders that scanners must leave alone.</summary>
static class WorkplaceSection
{
    internal static readonly PlanSectionKind Kind = new(
        "vdi", "virtual desktops: paths to keep, software; and what virus scanners must leave alone", Of);

    const string Paths = "vdi-paths";

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "Virtual desktops and virus scanners");
        if (deployment.Clients.Any(client => client.Kind is ClientKind.Windows or ClientKind.Vdi))
        {
            section.Table(
                "antivirus", "Folders that virus scanners must leave alone", ["folder"],
                TableRow.Values("antivirus-exclusions", "paths"), "antivirus-exclusions");
        }

        if (deployment.Clients.All(client => client.Kind is not ClientKind.Vdi))
        {
            section.Remark("The plan has no clients on virtual desktops.");
            return section.Build();
        }

        section.Table(
            "software", "Virtual desktops that are supported", ["software", "versions"],
            TableRow.Of("vdi-software").Select(row => ImmutableArray.Create(row.Text("software"), row.Text("versions"))),
            "vdi-software");
        section.Table("paths", "Folders of users that must be there at every start", ["folder", "why"], Folders(), Paths);
        section.Remark($"Calls: {TableRow.Fact("vdi-software", "softphone").GetString()}.");
        section.Remark("Non-persistent desktops keep no credentials: users type them at every sign-in.");
        return section.Build();
    }

    static IEnumerable<ImmutableArray<string>> Folders()
    {
        foreach (var row in TableRow.Of(Paths, "userData"))
            yield return [row.Text("path"), row.Text("contents")];
        foreach (var row in TableRow.Values(Paths, "mustBeAccessible"))
            yield return [row[0], TableRow.Fact(Paths, "reason").GetString() ?? ""];
        foreach (var row in TableRow.Values(Paths, "doNotExclude"))
            yield return [row[0], "must not be excluded from roaming"];
    }
}
