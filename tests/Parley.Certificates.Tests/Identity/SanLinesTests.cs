using Parley.Certificates.Identity;

namespace Parley.Certificates.Tests.Identity;

public sealed class SanLinesTests
{
    [Fact]
    public void Xmpp_gets_the_dns_name_first_and_the_names_of_its_own_beside_it() => Assert.Equal<string>(
        [
            "DNS:example.com",
            "otherName:1.3.6.1.5.5.7.8.5;UTF8:example.com",
            "otherName:1.3.6.1.5.5.7.8.7;IA5:_xmpp-client.example.com",
        ],
        SanLines.Curing(Reference.Xmpp("Example.com.")));

    [Fact]
    public void International_domain_is_in_a_labels_but_for_the_xmpp_address() => Assert.Equal<string>(
        [
            "DNS:xn--bcher-kva.example",
            "otherName:1.3.6.1.5.5.7.8.5;FORMAT:UTF8,UTF8:bücher.example",
            "otherName:1.3.6.1.5.5.7.8.7;IA5:_xmpp-server.xn--bcher-kva.example",
        ],
        SanLines.Curing(Reference.XmppServer("Bücher.example")));

    [Fact]
    public void Sip_gets_the_uri_first() =>
        Assert.Equal<string>(["URI:sip:example.com", "DNS:example.com"], SanLines.Curing(Reference.Sip("example.com")));

    [Fact]
    public void Edge_may_have_the_name_of_its_own() =>
        Assert.Equal<string>(["DNS:example.com", "DNS:collab-edge.example.com"], SanLines.Curing(Reference.Edge("example.com")));

    [Fact]
    public void Relay_gets_the_host_that_was_asked_for_first_and_each_line_alone_cures()
    {
        var reference = new ReferenceIdentity
        {
            Service = ApplicationService.Stun, Name = "example.com", Origin = ReferenceOrigin.ServicesDomain, AlsoAccepted = ["turn1.example.com"],
        };

        var lines = SanLines.Curing(reference);

        Assert.Equal<string>(["DNS:turn1.example.com", "DNS:example.com"], lines);
        Assert.All(lines, line => Assert.True(IdentityMatcher.Match(Names.Of(line), reference, IdentityMode.Standard).Matches));
    }

    [Theory]
    [InlineData("192.0.2.1", "IP:192.0.2.1")]
    [InlineData("[2001:db8::1]", "IP:2001:db8::1")]
    public void Address_gets_an_address(string host, string line) =>
        Assert.Equal<string>([line], SanLines.Curing(Reference.Http(host)));

    [Theory]
    [InlineData(ApplicationService.Http)]
    [InlineData(ApplicationService.XmppClient)]
    [InlineData(ApplicationService.XmppServer)]
    [InlineData(ApplicationService.Sip)]
    [InlineData(ApplicationService.Ldap)]
    public void First_line_alone_cures(ApplicationService service)
    {
        var reference = new ReferenceIdentity { Service = service, Name = "example.com", Origin = ReferenceOrigin.Configuration };
        var line = SanLines.Curing(reference)[0];

        var cured = IdentityMatcher.Match(Names.Of(line), reference, IdentityMode.Standard);

        Assert.True(cured.Matches);
    }
}
