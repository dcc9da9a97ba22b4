using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using static Parley.Certificates.Tests.Support.TestExtension;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>
/// Common names of servers that have no alternative name: what counts for clients of the vendor's documents is held against the
/// constraints above, and the chain is sound all the same.
/// </summary>
public sealed class CommonNameConstraintsTests
{
    [Theory]
    [InlineData("im.example.com", "im.example.com", "example.com", null, true)]
    [InlineData("im.example.com", "im.example.com", "example.org", null, false)]
    [InlineData("im.example.com", "im.example.com", null, "example.com", false)]
    [InlineData("im.example.com", "im.example.com", null, "example.org", true)]
    [InlineData("*.example.com", "im.example.com", "example.com", null, true)]
    [InlineData("*.example.com", "im.example.com", null, "im.example.com", false)]
    [InlineData("192.0.2.1", "192.0.2.1", "example.org", null, false)]
    public void Count_where_the_authorities_may_issue_for_them(
        string commonName, string reference, string? permitted, string? excluded, bool matches)
    {
        var verdict = Judge(commonName, reference, permitted, excluded);

        Assert.True(verdict.ChainTrusted, string.Join(", ", verdict.Observations));
        Assert.False(verdict.Standard.Matches);
        Assert.Equal(matches, verdict.Compatible.Matches);
    }

    [Fact]
    public void Say_why_they_do_not_count()
    {
        var verdict = Judge("im.example.com", "im.example.com", "example.org", null);

        Assert.Equal(NameDifference.CommonNameForbidden, Assert.Single(verdict.Compatible.Compared).Difference);
        Assert.Equal("Clause Issuing", verdict.Names.CommonNameForbiddenBy);
        Assert.Contains("may not issue", verdict.Compatible.NearestMissReason, StringComparison.Ordinal);
    }

    static CertificateVerdict Judge(string commonName, string reference, string? permitted, string? excluded)
    {
        var root = TestAuthority.Root("Clause Root");
        var issuing = root.Intermediate("Clause Issuing", request => request.Extensions.Add(
            Constraints(permitted is null ? [] : [Dns(permitted)], excluded is null ? [] : [Dns(excluded)])));
        var leaf = issuing.Leaf(commonName, request =>
        {
            request.SubjectName = new X500DistinguishedName("CN=" + commonName).RawData;
            request.DnsNames = [];
        });
        return TestJudge.Of(TestJudge.Request(TrustStore.Of([root.Certificate]), leaf, issuing.Certificate) with
        {
            Reference = new() { Service = ApplicationService.Http, Name = reference, Origin = ReferenceOrigin.TypedByUser },
        });
    }
}
