namespace Parley.Diagnostics.Tests;

public sealed class SecretCutterTests
{
    [Theory]
    [InlineData(
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGFsaWNlAHNlY3JldA==</auth>",
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>[cut]</auth>")]
    [InlineData("<sasl:response>abc</sasl:response><iq/>", "<sasl:response>[cut]</sasl:response><iq/>")]
    [InlineData("<auth mechanism='PLAIN'>AGFsaWNlAHNlY3JldA", "<auth mechanism='PLAIN'>[cut]")]
    [InlineData("<mechanism>PLAIN</mechanism>", "<mechanism>PLAIN</mechanism>")]
    [InlineData("<success xmlns='urn:x'/>", "<success xmlns='urn:x'/>")]
    [InlineData("Authorization: Basic YWxpY2U6c2VjcmV0\r\nHost: a", "Authorization: [cut]\r\nHost: a")]
    [InlineData("set-cookie: JSESSIONID=1\nx", "set-cookie: [cut]\nx")]
    [InlineData("POST /token user=alice&password=secret&x=1", "POST /token user=alice&password=[cut]&x=1")]
    [InlineData("{\"access_token\" : \"a\\\"b\", \"x\":1}", "{\"access_token\" : \"[cut]\", \"x\":1}")]
    [InlineData("see https://alice:hunter2@example.com/a and http://b:c@d", "see https://alice:[cut]@example.com/a and http://b:[cut]@d")]
    [InlineData("https://example.com:8443/a@b", "https://example.com:8443/a@b")]
    [InlineData(
        "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY----- x -----BEGIN RSA PRIVATE KEY-----AAA",
        "-----BEGIN PRIVATE KEY-----[cut]-----END PRIVATE KEY----- x -----BEGIN RSA PRIVATE KEY-----[cut]")]
    [InlineData("a stream of a secretary", "a stream of a secretary")]
    public void Cuts_what_carries_credentials_and_nothing_else(string said, string shown)
    {
        Assert.Equal(shown, SecretCutter.Cut(said));
    }

    [Fact]
    public void Is_settled_after_one_pass()
    {
        var once = SecretCutter.Cut("password=abc <auth>x</auth> https://a:b@c -----BEGIN PRIVATE KEY-----x-----END PRIVATE KEY----- Cookie: y");

        Assert.Equal(once, SecretCutter.Cut(once));
    }
}
