using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Revocation;

/// <summary>Lists about a part of an authority's certificates (RFC 5280, 5.2.5 and 6.3.3 (b) to (e)).</summary>
public sealed class PartitionedListTests
{
    const string Elsewhere = "http://pki.example.com/other.crl";

    readonly TestChain _chain = new();

    [Theory]
    [InlineData(true, false, false, RevocationStatus.Good, RevocationStatus.NoInformation)]
    [InlineData(false, true, false, RevocationStatus.NoInformation, RevocationStatus.Good)]
    [InlineData(false, false, true, RevocationStatus.NoInformation, RevocationStatus.NoInformation)]
    public void Counts_for_the_kind_of_certificate_that_it_is_about(
        bool users, bool authorities, bool attributes, RevocationStatus leaf, RevocationStatus intermediate)
    {
        var scope = TestPoint.Issuing(users: users, authorities: authorities, attributes: attributes);

        var verdict = _chain.Judge(RevocationMaterial.Of(
            [List(scope).Sign(), new TestList(_chain.Root) { IssuingPoint = scope }.Sign()], [], []));

        Assert.Equal([leaf, intermediate], verdict.Best!.Revocation.Select(answer => answer.Status));
    }

    [Fact]
    public void Does_not_let_a_list_about_others_revoke()
    {
        var list = List(TestPoint.Issuing(authorities: true)).Revoke(_chain.Leaf);

        AssertStatus(RevocationStatus.NoInformation, list);
    }

    [Theory]
    [InlineData(TestChain.ListAddress, RevocationStatus.Good)]
    [InlineData("HTTP://PKI.example.com:80/issuing.crl", RevocationStatus.Good)]
    [InlineData("http://pki.example.com/Issuing.crl", RevocationStatus.NoInformation)]
    [InlineData(Elsewhere, RevocationStatus.NoInformation)]
    public void Counts_where_the_certificate_names_its_distribution_point(string address, RevocationStatus status)
    {
        AssertStatus(status, List(TestPoint.Issuing(TestPoint.Full(TestAsn.Uri(address)))));
    }

    [Fact]
    public void Compares_every_name_of_a_distribution_point()
    {
        var scope = TestPoint.Issuing(TestPoint.Full(TestAsn.Uri("ldap://directory.example.com/cn=1"), TestAsn.Uri(Elsewhere), TestAsn.Uri(TestChain.ListAddress)));

        AssertStatus(RevocationStatus.Good, List(scope));
    }

    [Fact]
    public void Reads_names_relative_to_the_issuer()
    {
        var chain = Chain(TestPoint.Of(TestPoint.Relative("part 7")));

        Assert.Equal(RevocationStatus.Good, Status(chain, Of(chain, TestPoint.Issuing(TestPoint.Relative("part 7")))));
        Assert.Equal(RevocationStatus.NoInformation, Status(chain, Of(chain, TestPoint.Issuing(TestPoint.Relative("part 8")))));
    }

    [Fact]
    public void Compares_a_relative_name_with_the_whole_name_that_it_stands_for()
    {
        var chain = Chain(TestPoint.Of(TestPoint.Relative("part 7")));
        var whole = new X500DistinguishedNameBuilder();
        whole.AddCommonName("part 7");
        var issuer = new X500DistinguishedName(chain.Intermediate.Certificate.Subject.Encoded.Span);
        // Both are sequences; the relative name is put behind those of the issuer.
        var name = TestAsn.Sequence([.. Elements(issuer.RawData), .. Elements(whole.Build().RawData)]);
        Assert.True(DistinguishedName.TryParse(name, out var full, out _));

        Assert.Equal(RevocationStatus.Good, Status(chain, Of(chain, TestPoint.Issuing(TestPoint.Full(TestAsn.Directory(full))))));
    }

    [Fact]
    public void Asks_for_all_reasons()
    {
        var some = List(TestPoint.Issuing(reasons: TestPoint.Compromise));
        var others = List(TestPoint.Issuing(reasons: TestPoint.OtherReasons));

        AssertStatus(RevocationStatus.NoInformation, some);
        AssertStatus(RevocationStatus.NoInformation, others);
        AssertStatus(RevocationStatus.Good, some, others);
    }

    [Fact]
    public void Says_which_reasons_are_known_where_some_are_missing()
    {
        var verdict = _chain.Judge(List(TestPoint.Issuing(reasons: TestPoint.Compromise)).Sign());

        var observation = TestVerdictAssert.Single(verdict, "cert.revocation.no-information");
        Assert.Contains("keyCompromise, cACompromise", observation["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_a_revocation_from_any_of_the_parts()
    {
        var some = List(TestPoint.Issuing(reasons: TestPoint.Compromise)).Revoke(_chain.Leaf, reason: RevocationReason.KeyCompromise);
        var others = List(TestPoint.Issuing(reasons: TestPoint.OtherReasons));

        AssertStatus(RevocationStatus.Revoked, some);
        AssertStatus(RevocationStatus.Revoked, some, others);
    }

    [Fact]
    public void Counts_a_list_for_the_reasons_of_the_point_that_names_it()
    {
        var chain = Chain(
            TestPoint.Of(TestPoint.Full(TestAsn.Uri(TestChain.ListAddress)), TestPoint.Compromise),
            TestPoint.Of(TestPoint.Full(TestAsn.Uri(Elsewhere)), TestPoint.OtherReasons));
        var first = Of(chain, TestPoint.Issuing(TestPoint.Full(TestAsn.Uri(TestChain.ListAddress))));
        var second = Of(chain, TestPoint.Issuing(TestPoint.Full(TestAsn.Uri(Elsewhere))));

        Assert.Equal(RevocationStatus.NoInformation, Status(chain, first));
        Assert.Equal(RevocationStatus.Good, Status(chain, first, second));
    }

    [Fact]
    public void Stays_within_the_budget_of_names_where_points_and_lists_have_thousands()
    {
        var names = Enumerable.Range(0, 4_000).Select(number => TestAsn.Uri($"http://pki.example.com/{number}.crl")).ToArray();
        var chain = Chain(TestPoint.Of(TestPoint.Full(names)));
        var others = Enumerable.Range(0, 4_000).Select(number => TestAsn.Uri($"http://pki.example.com/other/{number}.crl")).ToArray();
        var list = Of(chain, TestPoint.Issuing(TestPoint.Full(others))).Sign();
        chain.Policy = chain.Policy with { MaximumNameComparisons = 10_000 };

        var verdict = chain.Judge(list);

        Assert.False(verdict.ChainTrusted);
        Assert.NotEqual(RevocationStatus.Good, TestChain.AnswerOf(verdict).Status);
    }

    static TestChain Chain(params byte[][] points) => new(request => request.Extensions.Add(TestPoint.In(points)));

    static TestList Of(TestChain chain, byte[] scope) => new(chain.Intermediate) { IssuingPoint = scope };

    static RevocationStatus Status(TestChain chain, params TestList[] lists) =>
        TestChain.AnswerOf(chain.Judge([.. lists.Select(list => list.Sign())])).Status;

    static byte[][] Elements(byte[] name)
    {
        var reader = new System.Formats.Asn1.AsnReader(name, System.Formats.Asn1.AsnEncodingRules.DER).ReadSequence();
        List<byte[]> elements = [];
        while (reader.HasData)
            elements.Add(reader.ReadEncodedValue().ToArray());
        return [.. elements];
    }

    TestList List(byte[] scope) => Of(_chain, scope);

    void AssertStatus(RevocationStatus expected, params TestList[] lists)
    {
        var verdict = _chain.Judge([.. lists.Select(list => list.Sign())]);

        Assert.Equal(expected, TestChain.AnswerOf(verdict).Status);
        Assert.Equal(expected == RevocationStatus.Good, verdict.ChainTrusted);
    }
}
