using Parley.Diagnostics;

namespace Parley.Check.Tests;

public sealed class ProductFindingsTests
{
    static readonly string OwnRule = SourceReference.Own("").ToString();

    [Fact]
    public void Our_own_rules_read_alike() => Assert.All(
        ProductFindings.Catalogue.All.Select(finding => finding.Source.ToString())
            .Where(source => source.StartsWith(OwnRule, StringComparison.Ordinal)),
        source =>
        {
            Assert.Matches($"^{OwnRule}[A-Z]", source);
            Assert.False(source.EndsWith('.'), source);
        });
}
