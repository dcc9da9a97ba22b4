using System.Formats.Asn1;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Revocation;

/// <summary>What an answer may look like (RFC 6960, 4.2), and the request that it answers.</summary>
public sealed class OcspResponseTests
{
    const string NonceId = "1.3.6.1.5.5.7.48.1.2";

    static readonly TestAuthority Root = TestAuthority.Root("Responder Root");
    static readonly Certificate Leaf = Root.Leaf();

    [Fact]
    public void Reads_what_an_answer_says()
    {
        var response = new TestAnswer(Root).Good(Leaf).Revoked(Root.Certificate, TestAuthority.Now.AddDays(-1), RevocationReason.CaCompromise).Sign();

        Assert.Equal(OcspResponseStatus.Successful, response.Status);
        Assert.Equal(Root.Certificate.Subject, response.ResponderName);
        Assert.Equal([OcspCertificateStatus.Good, OcspCertificateStatus.Revoked], response.Responses.Select(single => single.Status));
        Assert.Equal((TestAuthority.Now.AddDays(-1), RevocationReason.CaCompromise), (response.Responses[1].RevokedAt, response.Responses[1].Reason));
        Assert.Null(response.Nonce);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    public void Reads_that_a_responder_did_not_answer(int status)
    {
        Assert.True(OcspResponse.TryParse(TestAnswer.Failure(status), out var response, out _));
        Assert.Equal(status, (int)response.Status);
        Assert.Empty(response.Responses);
    }

    [Theory]
    [InlineData(0)] // successful, and yet without an answer
    [InlineData(4)] // never given a meaning
    [InlineData(7)]
    public void Refuses_other_states(int status)
    {
        Assert.False(OcspResponse.TryParse(TestAnswer.Failure(status), out _, out _));
    }

    [Fact]
    public void Gives_the_nonce_that_came_back()
    {
        byte[] nonce = [1, 2, 3, 4, 5, 6, 7, 8];
        var answer = new TestAnswer(Root);
        answer.Extensions.Add(TestAsn.Extension(NonceId, critical: false, TestAsn.OctetString(nonce)));

        var response = answer.Good(Leaf).Sign();

        Assert.Equal(nonce, response.Nonce?.ToArray());
        Assert.Null(response.UnknownCriticalExtension);
    }

    [Fact]
    public void Puts_the_nonce_into_the_request_and_leaves_it_out_where_there_is_none()
    {
        byte[] nonce = [9, 8, 7, 6, 5, 4, 3, 2];

        var with = OcspRequest.Encode(Leaf, Root.Certificate, nonce);
        var without = OcspRequest.Encode(Leaf, Root.Certificate, default);

        Assert.True(with.Span.IndexOf(nonce) > 0);
        Assert.True(without.Length < with.Length);
        foreach (var request in new[] { with, without })
        {
            // OCSPRequest { tbsRequest { requestList { Request { CertID } }, [2] extensions } }
            var outer = new AsnReader(request, AsnEncodingRules.DER).ReadSequence();
            var inner = outer.ReadSequence();
            var id = inner.ReadSequence().ReadSequence().ReadSequence();
            id.ReadSequence();
            id.ReadOctetString();
            id.ReadOctetString();
            Assert.Equal(Leaf.SerialNumber.ToArray(), id.ReadIntegerBytes().ToArray());
            Assert.False(outer.HasData);
        }
    }

    [Fact]
    public void Refuses_every_truncation_and_every_addition()
    {
        var octets = new TestAnswer(Root) { Certificates = [Root.Certificate] }.Good(Leaf).Encode();

        for (var length = 0; length < octets.Length; length++)
        {
            Assert.False(OcspResponse.TryParse(octets.AsMemory(0, length), out _, out var error));
            Assert.InRange(error.Offset, 0, length);
        }

        Assert.False(OcspResponse.TryParse((byte[])[.. octets, 0x00], out _, out _));
    }

    [Fact]
    public void Refuses_more_than_any_responder_sends()
    {
        var many = new TestAnswer(Root);
        for (var i = 0; i <= OcspResponse.MaximumResponses; i++)
            many.Good(Leaf);
        var crowd = new TestAnswer(Root) { Certificates = [.. Enumerable.Repeat(Root.Certificate, OcspResponse.MaximumCertificates + 1)] };

        Assert.False(OcspResponse.TryParse(many.Encode(), out _, out _));
        Assert.False(OcspResponse.TryParse(crowd.Good(Leaf).Encode(), out _, out _));
        Assert.False(OcspResponse.TryParse(new byte[OcspResponse.MaximumSizeBytes + 1], out _, out _));
    }
}
