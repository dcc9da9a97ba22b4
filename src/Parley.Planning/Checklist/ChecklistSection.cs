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
        {
            var count = points.Count(each => each.State == state);
            section.Remark(string.Create(CultureInfo.InvariantCulture, $"{Word(state)}: {count} of {points.Count} points"));
        }

        section.Table(
            "points",
            "Points",
            ["task", "state", "question", "answer", "key", "rule", "section"],
            points.Select(each => Row(each.Point, each.State)),
            "planning-checklist");
        return section.Build();
    }

    static ImmutableArray<string> Row(ChecklistPoint point, PointState state) =>
        [point.Task, Word(state), point.Question, point.Answer ?? "", point.Key, point.Rule, point.Section];

    static PointState StateOf(ChecklistPoint point, ImmutableArray<Observation> findings)
    {
        if (findings.Any(SpeaksAgainst))
            return PointState.Contradictory;
        return point.Answer is null ? PointState.Open : PointState.Answered;

        bool SpeaksAgainst(Observation finding) => finding.Severity > Severity.Note
            && point.Areas.Any(area => finding.Finding.Code.StartsWith(area, StringComparison.Ordinal));
    }

    static string Word(PointState state) => state switch
    {
        PointState.Answered => "answered",
        PointState.Open => "open",
        _ => "contradictory",
    };
}
