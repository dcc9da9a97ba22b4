using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Revocation;

public sealed class OcspQuestionTests
{
    static readonly TestAuthority Root = TestAuthority.Root();

    [Fact]
    public void Reads_what_we_write()
    {
        var leaf = Root.Leaf();

        Assert.True(OcspQuestion.TryParse(OcspRequest.Encode(leaf, Root.Certificate, new byte[8]), out var question, out _));

        Assert.True(Assert.Single(question.Certificates).IsOf(leaf, Root.Certificate));
        Assert.False(question.IsSigned);
        Assert.Null(question.RequestorName);
        Assert.Equal("1.3.6.1.5.5.7.48.1.2", Assert.Single(question.Extensions).Id.ToString());
    }

    [Fact]
    public void Reads_who_asks_and_that_it_is_signed()
    {
        var octets = TestAsn.Sequence(
            TestAsn.Sequence(
                TestAsn.Tagged(0, TestAsn.Integer([0])),
                TestAsn.Tagged(1, TestAsn.Directory(Root.Certificate.Subject)),
                TestAsn.Sequence(TestAsn.Sequence(Id), TestAsn.Sequence(Id))),
            TestAsn.Tagged(0, TestAsn.Sequence()));

        Assert.True(OcspQuestion.TryParse(octets, out var question, out _));

        Assert.Equal(2, question.Certificates.Length);
        Assert.Equal("CN=Test Root", question.RequestorName?.Text);
        Assert.True(question.IsSigned);
    }

    [Fact]
    public void Refuses_one_that_asks_about_nothing()
    {
        Assert.False(OcspQuestion.TryParse(TestAsn.Sequence(TestAsn.Sequence(TestAsn.Sequence())), out _, out var error));

        Assert.Contains("Request", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_one_that_asks_about_too_many()
    {
        var many = Enumerable.Repeat(TestAsn.Sequence(Id), 1001).ToArray();

        Assert.False(OcspQuestion.TryParse(TestAsn.Sequence(TestAsn.Sequence(TestAsn.Sequence(many))), out _, out var error));

        Assert.Equal("questions about at most 1000 certificates", error.Expected);
    }

    static byte[] Id => TestAsn.Sequence(
        TestAsn.Sequence(TestAsn.Oid("1.3.14.3.2.26")), TestAsn.OctetString(new byte[20]), TestAsn.OctetString(new byte[20]), TestAsn.Integer([7]));
}
