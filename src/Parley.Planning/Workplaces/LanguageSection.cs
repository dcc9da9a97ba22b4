using System.Collections.Immutable;
using System.Globalization;
using Parley.Planning.Deployments;
using Parley.Planning.Findings;
using Parley.Planning.Plans;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Clients;

namespace Parley.Planning.Workplaces;

/// <summary>Languages of the clients.</summary>
static class LanguageSection
{
    internal static readonly PlanSectionKind Kind = new("languages", "which clients speak the users' languages", Of);

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "Languages");
        if (deployment.Languages.IsEmpty)
            section.Remark("Open: languages. All that clients have are told.");
        var rows = deployment.Languages.IsEmpty ? PlanningTables.Languages.Rows : [.. deployment.Languages.SelectMany(Find).Distinct()];
        section.Table(
            "languages",
            "Languages",
            ["language", "lcid", "windows", "mac", "mobile", "remark"],
            rows.Select(row => ImmutableArray.Create(
                row.Language, row.Lcid.ToString(CultureInfo.InvariantCulture), YesOrNo(row.Windows), YesOrNo(row.Mac), YesOrNo(row.Mobile),
                row.ColumnsCertain ? "" : "the print leaves open which client; this is the likeliest reading")),
            "languages");
        foreach (var language in deployment.Languages.Where(language => !Find(language).Any()))
            section.Findings.Add(PlanningFindings.LanguageUnknown, deployment.Name, ("language", language));
        return section.Build();
    }

    // By the name that the list has, with its country or without.
    static IEnumerable<LanguageRow> Find(string language) => PlanningTables.Languages.Rows.Where(row =>
        row.Language.Equals(language, StringComparison.OrdinalIgnoreCase)
        || row.Language.Split(" - ")[0].Split(" (")[0].Equals(language, StringComparison.OrdinalIgnoreCase));

    static string YesOrNo(bool flag) => flag ? "yes" : "no";
}
