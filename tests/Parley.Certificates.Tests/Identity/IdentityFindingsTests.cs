using Parley.Certificates.Identity;

namespace Parley.Certificates.Tests.Identity;

public sealed class IdentityFindingsTests
{
    [Theory]
    [InlineData("DNS:other.net", "example.com", "cert.identity.mismatch")]
    [InlineData("", "example.com", "cert.identity.mismatch")]
    [InlineData("DNS:*.example.com", "a.b.example.com", "cert.identity.mismatch")]
    [InlineData("CN:example.com", "example.com", "cert.identity.common-name-only")]
    [InlineData("CN:example.com, DNS:imp1.example.com", "example.com", "cert.identity.common-name-only")]
    [InlineData("DNS:*.example.com, DNS:imp1.example.com", "example.com", "cert.identity.wildcard-not-covering-domain")]
    [InlineData("DNS:imp1.example.com, CN:imp1.example.com", "example.com", "cert.identity.host-instead-of-domain")]
    [InlineData("DNS:node7.hosting.test", "example.com", "cert.identity.host-instead-of-domain")]
    [InlineData("DNS:example.com", "192.0.2.1", "cert.identity.address-literal")]
    [InlineData("DNS:192.0.2.1", "192.0.2.1", "cert.identity.address-literal")]
    [InlineData("DNS:im.example.com", "im", "cert.identity.bare-host-name")]
    [InlineData("CN:example.com, DNS:example.com.", "example.com", "cert.identity.mismatch")]
    [InlineData("CN:example.com, DNS:exampel.com", "example.com", "cert.identity.mismatch")]
    [InlineData("CN:example.com, DNS:*.example.com", "example.com", "cert.identity.wildcard-not-covering-domain")]
    public void Picks_the_most_telling_finding(string presented, string domain, string code)
    {
        var reference = Reference.Xmpp(domain) with { ConnectedHost = "node7.hosting.test" };
        var result = IdentityMatcher.Match(Names.Of(presented), reference, IdentityMode.Standard);

        var observation = Assert.Single(IdentityFindings.Of(result));

        Assert.Equal(code, observation.Finding.Code);
    }

    [Fact]
    public void Host_of_a_web_server_is_no_domain()
    {
        var result = IdentityMatcher.Match(Names.Of("DNS:node1.uc.example.com"), Reference.Http("uc.example.com"), IdentityMode.Standard);

        Assert.Equal("cert.identity.mismatch", Assert.Single(IdentityFindings.Of(result)).Finding.Code);
    }

    [Fact]
    public void Fix_holds_the_exact_lines()
    {
        var result = IdentityMatcher.Match(Names.Of("DNS:*.example.com"), Reference.Xmpp("example.com"), IdentityMode.Standard);

        var observation = Assert.Single(IdentityFindings.Of(result));

        Assert.Contains(
            "DNS:example.com, otherName:1.3.6.1.5.5.7.8.5;UTF8:example.com, otherName:1.3.6.1.5.5.7.8.7;IA5:_xmpp-client.example.com "
            + "(DNS:example.com alone is enough)", observation.Fix, StringComparison.Ordinal);
        Assert.Contains("DNS:*.example.com comes nearest", observation.Cause, StringComparison.Ordinal);
        Assert.Equal("DNS:*.example.com", observation["presented"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("DNS:other.net")]
    [InlineData("CN:example.com")]
    [InlineData("DNS:*.example.com")]
    [InlineData("DNS:imp1.example.com")]
    public void Leaves_no_gap_in_the_texts(string presented)
    {
        var result = IdentityMatcher.Match(Names.Of(presented), Reference.Xmpp("example.com"), IdentityMode.Standard);

        var observation = Assert.Single(IdentityFindings.Of(result));

        Assert.DoesNotContain('<', observation.Title + observation.Cause + observation.Fix);
    }

    [Fact]
    public void Names_that_match_give_no_finding() => Assert.Empty(IdentityFindings.Of(
        IdentityMatcher.Match(Names.Of("DNS:example.com"), Reference.Xmpp("example.com"), IdentityMode.Standard)));

    [Fact]
    public void Counts_what_it_does_not_list()
    {
        var names = new PresentedNames { DnsNames = [.. Enumerable.Range(1, 20).Select(i => $"n{i}.test")] };

        var result = IdentityMatcher.Match(names, Reference.Http("example.com"), IdentityMode.Standard);

        Assert.EndsWith("DNS:n8.test and 12 more", Assert.Single(IdentityFindings.Of(result))["presented"], StringComparison.Ordinal);
    }
}
