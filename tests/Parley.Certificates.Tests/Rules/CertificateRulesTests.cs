using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Rules;

public sealed class CertificateRulesTests
{
    [Fact]
    public void Declares_each_finding_with_all_its_texts()
    {
        var catalogue = new FindingCatalogue(CertificateRules.All);

        Assert.NotEmpty(catalogue.All);
        Assert.All(catalogue.All, finding =>
        {
            Assert.StartsWith("cert.", finding.Code, StringComparison.Ordinal);
            Assert.NotEmpty(finding.Title);
            Assert.NotEmpty(finding.Cause);
            Assert.EndsWith(".", finding.Fix, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Has_rules_in_every_set()
    {
        Assert.All(RuleSets.Certificate, Assert.NotNull);
        Assert.All(RuleSets.Path, Assert.NotNull);
        Assert.All(RuleSets.Presentation, Assert.NotNull);
    }
}
