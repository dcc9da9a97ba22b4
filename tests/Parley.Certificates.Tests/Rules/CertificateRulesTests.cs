using Parley.Certificates.Rules;

namespace Parley.Certificates.Tests.Rules;

public sealed class CertificateRulesTests
{
    [Fact]
    public void Has_rules_in_every_set()
    {
        Assert.All(RuleSets.Certificate, Assert.NotNull);
        Assert.All(RuleSets.Path, Assert.NotNull);
        Assert.All(RuleSets.Presentation, Assert.NotNull);
    }
}
