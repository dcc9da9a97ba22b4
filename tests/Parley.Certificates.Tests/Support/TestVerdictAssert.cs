using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Support;

/// <summary>What tests of rules ask of a verdict.</summary>
static class TestVerdictAssert
{
    /// <summary>The one observation of a code; all its texts must have their values.</summary>
    internal static Observation Single(CertificateVerdict verdict, string code)
    {
        var observation = Assert.Single(verdict.Observations, each => each.Finding.Code == code);
        var texts = observation.Title + observation.Cause + observation.Fix;
        Assert.False(texts.Contains('<', StringComparison.Ordinal), "a value is missing in: " + texts);
        return observation;
    }

    /// <summary>The verdict's first cause is this code, told with all values.</summary>
    internal static Observation FirstCause(CertificateVerdict verdict, string code)
    {
        Assert.Equal(code, verdict.FirstCause?.Finding.Code);
        return Single(verdict, code);
    }

    internal static void Lacks(CertificateVerdict verdict, string code) =>
        Assert.DoesNotContain(verdict.Observations, each => each.Finding.Code == code);
}
