using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Installation.Comparison;
using Parley.Installation.Tests.Support;

namespace Parley.Installation.Tests.Comparison;

public class CertificateComparisonTests
{
    static readonly ComparedCertificate Plan = ComparedCertificate.OfPlan(
        "plan", ["dns:MEET.example.com", "dns:admin.example.com"], [ObjectIdentifiers.ClientAuthentication, ObjectIdentifiers.ServerAuthentication]);

    static readonly ComparedCertificate Request = ComparedCertificate.OfRequest("im.csr", BrokenUploads.Parse(TestChain.Request(TestKeys.Rsa)));
    static readonly ComparedCertificate Issued = Of(ComparisonStage.Issued, TestChain.Leaf, TestChain.Intermediate, TestChain.Root);
    static readonly ComparedCertificate Served = Of(ComparisonStage.Served, TestChain.Leaf, TestChain.Intermediate);

    [Fact]
    public void What_was_planned_asked_for_issued_and_served_is_the_same()
    {
        var comparison = CertificateComparison.Of(Served, Issued, Request, Plan);

        Assert.Empty(comparison.Findings);
        Assert.Equal(
            [ComparisonStage.Planned, ComparisonStage.Requested, ComparisonStage.Issued, ComparisonStage.Served], comparison.Stations.Select(station => station.Stage));
        Assert.Equal(["chain"], Differing(comparison));
        Assert.Equal(ComparisonWeight.Harmless, comparison.Rows.Single(row => row.Field == "chain").Weight);
    }

    [Theory]
    [InlineData("install.difference.names", "names")]
    [InlineData("install.difference.key", "key")]
    [InlineData("install.difference.purposes", "purposes")]
    [InlineData("install.difference.key-usage", "keyUsage")]
    [InlineData("install.difference.authority", "authority")]
    [InlineData("install.difference.certificate", "sha256")]
    [InlineData("install.difference.chain", "chain")]
    public void What_got_lost_matters(string code, string field)
    {
        var comparison = code switch
        {
            "install.difference.names" => CertificateComparison.Of(Plan, Request, Of(ComparisonStage.Issued, TestChain.Of(TestKeys.Rsa, names: [TestChain.Site]))),
            "install.difference.key" => CertificateComparison.Of(Request, Of(ComparisonStage.Issued, TestChain.CurveLeaf)),
            "install.difference.purposes" => CertificateComparison.Of(Plan, Of(ComparisonStage.Issued, TestChain.Of(TestKeys.Rsa, purposes: [TestChain.Server]))),
            "install.difference.key-usage" => CertificateComparison.Of(WithUsage(X509KeyUsageFlags.DigitalSignature), WithUsage(X509KeyUsageFlags.KeyEncipherment, isIssued: true)),
            "install.difference.authority" => CertificateComparison.Of(Request, Of(ComparisonStage.Issued, TestChain.Intermediate)),
            "install.difference.certificate" => CertificateComparison.Of(Issued, Of(ComparisonStage.Served, TestChain.Of(TestKeys.Rsa), TestChain.Intermediate)),
            _ => CertificateComparison.Of(Issued, Of(ComparisonStage.Served, TestChain.Leaf)),
        };

        var finding = Assert.Single(comparison.Findings, finding => finding.Finding.Code == code);
        var row = comparison.Rows.Single(row => row.Field == field);
        Assert.Equal(ComparisonWeight.Matters, row.Weight);
        Assert.NotNull(row.Why);
        Assert.DoesNotContain('<', finding.Title + finding.Cause + finding.Fix);
    }

    [Fact]
    public void More_than_was_asked_for_is_harmless()
    {
        var comparison = CertificateComparison.Of(
            ComparedCertificate.OfPlan("plan", ["dns:meet.example.com"], [ObjectIdentifiers.ServerAuthentication]), Issued);

        Assert.Empty(comparison.Findings);
        Assert.Equal(["names", "purposes"], Differing(comparison));
    }

    [Fact]
    public void A_station_that_says_nothing_is_passed_over()
    {
        var comparison = CertificateComparison.Of(Plan, Of(ComparisonStage.Served, TestChain.Leaf));

        Assert.All(comparison.Rows.Where(row => row.Field is not ("names" or "purposes")), row => Assert.Equal((null, ComparisonWeight.Same), (row.Values[0], row.Weight)));
    }

    [Fact]
    public void One_station_alone_is_no_comparison() => Assert.Throws<ArgumentException>(() => CertificateComparison.Of(Plan));

    static IEnumerable<string> Differing(CertificateComparison comparison) =>
        comparison.Rows.Where(row => row.Weight != ComparisonWeight.Same).Select(row => row.Field);

    static ComparedCertificate Of(ComparisonStage stage, params X509Certificate2[] chain) =>
        ComparedCertificate.OfCertificates(stage, "file", [.. chain.Select(TestUpload.Parse)]);

    static ComparedCertificate WithUsage(X509KeyUsageFlags usage, bool isIssued = false)
    {
        var request = TestChain.Request(TestKeys.Rsa);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        return isIssued
            ? Of(ComparisonStage.Issued, request.CreateSelfSigned(TestChain.Now, TestChain.Now.AddYears(1)))
            : ComparedCertificate.OfRequest("im.csr", BrokenUploads.Parse(request));
    }
}
