using Parley.Certificates.Judging;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Rules;

public sealed class PresentationRulesTests
{
    static readonly TestAuthority Root = TestAuthority.Root();
    static readonly TestAuthority Upper = Root.Intermediate("Test Upper");
    static readonly TestAuthority Lower = Upper.Intermediate("Test Lower");

    [Fact]
    public void Says_nothing_about_a_chain_in_order()
    {
        Assert.Empty(TestJudge.Of(Root, Lower.Leaf(), Lower.Certificate, Upper.Certificate).Observations);
    }

    [Fact]
    public void Warns_of_the_wrong_order_and_gives_the_right_one()
    {
        var verdict = TestJudge.Of(Root, Lower.Leaf(), Upper.Certificate, Lower.Certificate);

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.chain.disordered");
        Assert.Equal("1 im.example.com, 2 Test Upper, 3 Test Lower", observation["sent"]);
        Assert.Equal("1 im.example.com, 2 Test Lower, 3 Test Upper", observation["order"]);
        Assert.Equal(Severity.Warning, observation.Severity);
        Assert.True(verdict.Trusted);
    }

    [Fact]
    public void Notices_a_leaf_behind_its_authority()
    {
        var verdict = TestJudge.Of(Root, Lower.Certificate, Lower.Leaf(), Upper.Certificate);

        Assert.StartsWith("1 im.example.com, ", TestVerdictAssert.Single(verdict, "cert.chain.disordered")["order"], StringComparison.Ordinal);
    }

    [Fact]
    public void Warns_of_a_certificate_that_does_not_belong()
    {
        var stranger = TestAuthority.Root("Stranger").Intermediate("Stranger Issuing");

        var verdict = TestJudge.Of(Root, Lower.Leaf(), Lower.Certificate, Upper.Certificate, stranger.Certificate);

        Assert.Equal("4", TestVerdictAssert.FirstCause(verdict, "cert.chain.unrelated-certificate")["position"]);
        Assert.True(verdict.Trusted);
    }

    [Fact]
    public void Warns_of_a_certificate_that_is_sent_twice()
    {
        var verdict = TestJudge.Of(Root, Lower.Leaf(), Lower.Certificate, Upper.Certificate, Lower.Certificate);

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.chain.duplicate-certificate");
        Assert.Equal("2", observation["first"]);
        Assert.Equal(Severity.Warning, observation.Severity);
    }

    [Fact]
    public void Notes_a_root_that_is_sent()
    {
        var verdict = TestJudge.Of(Root, Lower.Leaf(), Lower.Certificate, Upper.Certificate, Root.Certificate);

        Assert.Equal("4", TestVerdictAssert.FirstCause(verdict, "cert.chain.root-sent")["position"]);
    }

    [Fact]
    public void Says_which_certificate_cannot_be_read_and_where()
    {
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), Lower.Leaf()) with { };
        ReadOnlyMemory<byte> damaged = Lower.Certificate.Encoded[..^1];

        var verdict = TestJudge.Of(request with { Presented = [.. request.Presented, damaged, Upper.Certificate.Encoded] });

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.encoding.unreadable");
        Assert.Equal("2", observation["position"]);
        Assert.Null(verdict.Presented[1].Certificate);
        Assert.NotNull(verdict.Presented[1].Error);
    }

    [Fact]
    public void Reads_no_more_certificates_than_a_chain_can_have()
    {
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), Root.Leaf());
        var flood = Enumerable.Repeat(request.Presented[0], CertificateJudge.MaximumPresented + 3);

        var verdict = TestJudge.Of(request with { Presented = [.. flood] });

        Assert.NotNull(verdict.Presented[^1].Error);
        Assert.Equal(CertificateJudge.MaximumPresented + 3, verdict.Presented.Length);
        Assert.Equal("16385", TestVerdictAssert.Single(verdict, "cert.encoding.unreadable")["position"]);
    }
}
