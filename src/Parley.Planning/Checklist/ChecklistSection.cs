using System.Collections.Immutable;
using System.Globalization;
using Parley.Diagnostics;
using Parley.Planning.Deployments;
using Parley.Planning.Plans;

namespace Parley.Planning.Checklist;

/// <summary>The planning checklist, each point answered, open or contradictory.</summary>
static class ChecklistSection
{
    internal static readonly PlanSectionKind Kind = new("show", "the planning checklist: what is answered, open or contradictory", Of);

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "Planning checklist");
        ServerRules.Judge(deployment, section.Findings);
        foreach (var other in KnownSections.Parts)
            section.Findings.AddRange(other.Of(deployment).Findings);

        var findings = section.Findings.ToImmutable();
        var points = ChecklistPoints.Of(deployment).Select(point => (Point: point, State: StateOf(point, findings))).ToList();
        foreach (var state in Enum.GetValues<PointState>())
            section.Remark(string.Create(CultureInfo.InvariantCulture, $"{Word(state)}: {points.Count(each => each.State == state)} of {points.Count} points"));
        section.Table(
            "points",
            "Points",
            ["task", "state", "question", "answer", "key", "rule", "section"],
            points.Select(each => ImmutableArray.Create(
                each.Point.Task, Word(each.State), each.Point.Question, each.Point.Answer ?? "", each.Point.Key, each.Point.Rule, each.Point.Section)),
            "planning-checklist");
        return section.Build();
    }

    static PointState StateOf(ChecklistPoint point, ImmutableArray<Observation> findings) =>
        findings.Any(finding => finding.Severity > Severity.Note && point.Areas.Any(area => finding.Finding.Code.StartsWith(area, StringComparison.Ordinal)))
            ? PointState.Contradictory
            : point.Answer is null ? PointState.Open : PointState.Answered;

    static string Word(PointState state) => state switch
    {
        PointState.Answered => "answered",
        PointState.Open => "open",
        _ => "contradictory",
    };
}
