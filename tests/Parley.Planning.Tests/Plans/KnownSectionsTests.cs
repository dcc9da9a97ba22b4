using Parley.Diagnostics;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Starting;
using Parley.Planning.Findings;
using Parley.Planning.Plans;

namespace Parley.Planning.Tests.Plans;

public class KnownSectionsTests
{
    public static TheoryData<string> Codes => [.. FindingCases.All.Select(each => each.Code).Distinct()];

    [Fact]
    public void A_sound_plan_finds_nothing_above_a_note()
    {
        var checklist = Section("show", Sample.With());

        Assert.DoesNotContain(checklist.Findings, finding => finding.Severity > Severity.Note);
        Assert.Equal("answered: 26 of 26 points", checklist.Remarks[0]);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_finding_is_raised_by_its_case(string code)
    {
        foreach (var each in FindingCases.All.Where(each => each.Code == code))
        {
            var findings = Section("show", Sample.With(each.Changes)).Findings;

            var finding = findings.FirstOrDefault(found => found.Finding.Code == code);
            Assert.True(finding is not null, $"{code} is not among: {string.Join(", ", findings)}");
            Assert.DoesNotContain('<', finding.Title + finding.Cause + finding.Fix);
        }
    }

    [Fact]
    public void Every_finding_has_a_case()
    {
        Assert.Equal(
            PlanningFindings.All.Select(finding => finding.Code).Order(StringComparer.Ordinal),
            FindingCases.All.Select(each => each.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_contradiction_is_seen_in_the_checklist_and_in_its_part()
    {
        var deployment = Sample.With(("authority: private", "authority: self-signed"));

        Assert.Equal("contradictory: 1 of 26 points", Section("show", deployment).Remarks[2]);
        Assert.Equal(PlanningFindings.SelfSigned, Assert.Single(Section("certificates", deployment).Findings).Finding);
    }

    [Fact]
    public void Every_row_has_a_cell_for_each_column()
    {
        var deployment = Sample.With();

        Assert.All(
            KnownSections.All.SelectMany(kind => kind.Of(deployment).Tables),
            table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length)));
    }

    [Fact]
    public void Parts_are_made_of_files_that_say_next_to_nothing()
    {
        foreach (var mode in DeploymentStartWords.Modes)
        {
            foreach (var hosting in DeploymentStartWords.Hostings)
            {
                var deployment = Sample.Read($"version: 1\ndomain: example.com\nmode: {mode}\nhosting: {hosting}\n");

                Assert.All(KnownSections.All, kind => Assert.NotEmpty(kind.Of(deployment).Title));
            }
        }
    }

    internal static PlanSection Section(string word, Deployment deployment) => KnownSections.All.Single(kind => kind.Word == word).Of(deployment);
}
