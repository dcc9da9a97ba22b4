using System.Collections.Immutable;
using System.Globalization;
using Parley.Planning.Deployments;
using Parley.Planning.Findings;
using Parley.Planning.Plans;

namespace Parley.Planning.Workplaces;

/// <summary>The move of contacts to team messaging mode.</summary>
static class MigrationSection
{
    internal static readonly PlanSectionKind Kind = new("migration", "the move of contacts to team messaging mode: steps, and what blocks it", Of);

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "Moving contacts to team messaging mode");
        if (deployment.Migration is not { } migration)
        {
            section.Remark("The plan has no such move (migration).");
            return section.Build();
        }

        const string table = "team-messaging-migration";
        section.Table(
            "steps", "Steps", ["step", "what"],
            TableRow.Values(table, "flow").Select((row, index) => ImmutableArray.Create((index + 1).ToString(CultureInfo.InvariantCulture), row[0])),
            table);
        var moved = TableRow.Values(table, "migrated").Select(row => ImmutableArray.Create(row[0], "yes"));
        var left = TableRow.Values(table, "notMigrated").Select(row => ImmutableArray.Create(row[0], "no"));
        section.Table("contacts", "Contacts", ["contacts", "moved"], moved.Concat(left), table);
        section.Table(
            "prompts", "Are users asked a second time?", ["case", "asked"],
            TableRow.Of(table, "secondSignIn").Select(row => ImmutableArray.Create(row.Text("case"), row.Text("prompt"))),
            table);
        section.Remark(migration.Contacts switch
        {
            true => "Contacts are taken along: users are asked, and OK uploads the list that their client keeps.",
            false => "Contacts are not taken along: users add them anew.",
            null => "Open: migration.contacts.",
        });
        section.Remark(migration.SameIdentityProvider switch
        {
            true => "The same identity provider on both sides: nobody is asked a second time.",
            false => "Different identity providers, or one side without: users are asked a second time.",
            null => "Open: migration.sameIdentityProvider.",
        });
        Judge(deployment, migration, section);
        return section.Build();
    }

    static void Judge(Deployment deployment, MigrationPlan migration, SectionBuilder section)
    {
        if (migration.OrganisationDomain is { } domain && !domain.Equals(deployment.Domain, StringComparison.OrdinalIgnoreCase))
            section.Findings.Add(PlanningFindings.OrganisationElsewhere, deployment.Name, ("organisation", domain), ("domain", deployment.Domain));
        else if (migration.OrganisationDomain is null)
            section.Remark("Open: migration.organisationDomain; it must be the services domain.");
    }
}
