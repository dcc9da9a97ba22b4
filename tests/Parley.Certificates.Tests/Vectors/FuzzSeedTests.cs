using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Xunit.Abstractions;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Inputs that other parsers stumbled over: never an exception, never a rule that breaks down.</summary>
public sealed class FuzzSeedTests(ITestOutputHelper output)
{
    [VectorsFact("fuzz-seeds/cert")]
    public void Survives_the_seeds_of_other_fuzzers()
    {
        var judge = new CertificateJudge();
        int seeds = 0, certificates = 0;
        foreach (var octets in FuzzSeeds.All())
        {
            seeds++;
            var trust = Certificate.TryParse(octets, out var certificate, out _) ? TrustStore.Of([certificate]) : TrustStore.Empty;
            certificates += certificate is null ? 0 : 1;

            foreach (var store in (TrustStore[])[trust, TrustStore.Empty])
            {
                var verdict = judge.Judge(TestJudge.Request(store) with { Presented = [octets, octets] });

                Assert.All(verdict.Observations, observation => Assert.NotEmpty(observation.Title + observation.Cause + observation.Fix));
                Assert.DoesNotContain("cert.rule.failed", verdict.Codes());
                Assert.False(store == TrustStore.Empty && verdict.ChainTrusted);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seeds} seeds, {certificates} of them certificates"));
        Assert.True(seeds > 0);
    }
}
