using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>Clause by clause: chains that keep to it are taken, chains that break it are refused for that and nothing else.</summary>
public sealed class ClauseTests
{
    static readonly Dictionary<string, ClauseCase> Cases = new ClauseCase[][]
    {
        CertificateClauses.All, ConstraintClauses.All, PolicyClauses.All, PathClauses.All, ListClauses.All, ResponseClauses.All,
        BaselineClauses.All,
    }.SelectMany(cases => cases).ToDictionary(each => each.ToString(), StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_held(string name)
    {
        var clause = Cases[name];

        var verdict = clause.Judge();

        var errors = verdict.Observations.Where(each => each.Severity == Severity.Error).ToList();
        var codes = errors.Select(each => each.Finding.Code).Distinct().ToArray();
        Assert.True(codes.SequenceEqual(clause.Fault is null ? [] : [clause.Fault]), string.Join(Environment.NewLine, errors));
    }

    [Fact]
    public void Every_clause_has_a_chain_that_keeps_to_it_and_one_that_does_not() =>
        Assert.All(Cases.Values.GroupBy(each => each.Clause), group =>
        {
            Assert.True(group.Any(each => each.Fault is null), group.Key + " has no sound chain");
            Assert.True(group.Any(each => each.Fault is not null), group.Key + " has no broken chain");
        });
}
