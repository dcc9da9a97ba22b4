namespace Parley.Diagnostics.Tests;

public class NearMissTests
{
    static readonly string[] Codes = ["cert.validity.expired", "cert.validity.ends-soon", "dns.srv.target-alias", "dns.srv.target-address"];

    [Theory]
    [InlineData("cert.validity.exipred", "cert.validity.expired")]
    [InlineData("CERT.VALIDITY.EXPIRED", "cert.validity.expired")]
    [InlineData("expired", "cert.validity.expired")]
    [InlineData("cert-validity-expired", "cert.validity.expired")]
    public void Finds_the_word_that_was_meant(string word, string meant)
    {
        Assert.Equal(meant, NearMiss.Of(word, Codes)[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zebra")]
    [InlineData("x")]
    public void Offers_nothing_where_nothing_is_near(string word)
    {
        Assert.Empty(NearMiss.Of(word, Codes));
        Assert.Null(NearMiss.Question(word, Codes));
    }

    [Fact]
    public void Offers_the_nearest_first()
    {
        Assert.Equal("did you mean 'dns.srv.target-alias' or 'dns.srv.target-address'?", NearMiss.Question("dns.srv.target-alais", Codes));
    }

    [Fact]
    public void Gives_up_on_a_word_too_long_to_be_a_slip()
    {
        Assert.Empty(NearMiss.Of(new string('a', 1000), [new string('a', 999)]));
    }
}
