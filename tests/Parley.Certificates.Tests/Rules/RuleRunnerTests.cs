using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Certificates.Rules;
using Parley.Certificates.Tests.Support;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Rules;

public sealed class RuleRunnerTests
{
    [Fact]
    public void Turns_a_rule_that_breaks_down_into_a_finding_that_names_it()
    {
        var context = new CertificateContext
        {
            Certificate = TestAuthority.SelfSigned(),
            Role = CertificateRole.Leaf,
            Time = TestAuthority.Now,
            Purpose = KeyPurpose.ServerAuthentication,
            Policy = ValidationPolicy.Default,
        };
        var report = new Report();

        RuleRunner.Run(new BrokenRule().Check, context, report);

        var observation = Assert.Single(report.ToImmutable());
        Assert.Equal("cert.rule.failed", observation.Finding.Code);
        Assert.Equal("BrokenRule", observation["rule"]);
        Assert.Equal("DivideByZeroException", observation["exception"]);
    }

    sealed class BrokenRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report) => throw new DivideByZeroException();
    }
}
