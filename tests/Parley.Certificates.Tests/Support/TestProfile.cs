using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Rules;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Support;

/// <summary>Judges a leaf directly below a root by a profile; all is sound in every profile but what a test changes.</summary>
static class TestProfile
{
    /// <summary>A lifetime that every profile allows to a certificate issued on the first of May 2026.</summary>
    internal static readonly DateTimeOffset Issued = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    internal static CertificateVerdict Judge(
        ValidationPolicy policy, Action<TestRequest>? leaf = null, Action<TestRequest>? root = null, KeyPurpose? purpose = null)
    {
        var authority = TestAuthority.Root("Profile Root", root);
        var certificate = authority.Leaf(TestJudge.Host, request =>
        {
            request.NotBefore = Issued;
            request.NotAfter = Issued.AddDays(200) - TimeSpan.FromSeconds(1);
            leaf?.Invoke(request);
        });
        return Judge(policy, authority, certificate, purpose);
    }

    internal static CertificateVerdict Judge(
        ValidationPolicy policy, TestAuthority trusted, Certificate certificate, KeyPurpose? purpose = null) =>
        TestJudge.Of(TestJudge.Request(TrustStore.Of([trusted.Certificate]), certificate) with
        {
            Policy = policy,
            Purpose = purpose ?? KeyPurpose.ServerAuthentication,
        });

    /// <summary>What one rule finds in one certificate in its role.</summary>
    internal static IReadOnlyList<Observation> Check(
        ICertificateRule rule, Certificate certificate, ValidationPolicy policy,
        CertificateRole role = CertificateRole.Leaf)
    {
        var report = new Report();
        rule.Check(new()
        {
            Certificate = certificate, Role = role, Time = TestAuthority.Now, Purpose = KeyPurpose.ServerAuthentication, Policy = policy,
        }, report);
        return report.ToImmutable();
    }
}
