using Parley.Certificates.Identity;

namespace Parley.Certificates.Tests.Identity;

/// <summary>Names against references, in both modes: the cases that deployments get wrong.</summary>
public sealed class IdentityVectorTests
{
    [Theory]
    [InlineData("DNS:example.com", "example.com", true, true)]
    [InlineData("DNS:*.example.com", "example.com", false, false)]
    [InlineData("DNS:*.example.com", "a.example.com", true, true)]
    [InlineData("DNS:*.example.com", "a.b.example.com", false, false)]
    [InlineData("DNS:f*.example.com", "foo.example.com", false, false)]
    [InlineData("SRV:_xmpp-client.example.com", "example.com", true, true)]
    [InlineData("SRV:_xmpp-client._tcp.example.com", "example.com", false, false)]
    [InlineData("XMPP:example.com", "example.com", true, true)]
    [InlineData("XMPP:user@example.com", "example.com", false, false)]
    [InlineData("CN:example.com", "example.com", false, true)]
    [InlineData("CN:example.com, DNS:other.net", "example.com", false, false)]
    [InlineData("DNS:xn--bcher-kva.example", "bücher.example", true, true)]
    [InlineData("XMPP:bücher.example", "bücher.example", true, true)]
    [InlineData("XMPP:bücher.example", "BÜCHER.example", true, true)]
    [InlineData("IP:192.0.2.1", "192.0.2.1", true, true)]
    [InlineData("DNS:192.0.2.1", "192.0.2.1", false, false)]
    [InlineData("DNS:imp1.example.com", "example.com", false, false)]
    [InlineData("DNS:*.com", "example.com", false, false)]
    public void Xmpp_client(string presented, string domain, bool standard, bool compatible) =>
        Check(presented, Reference.Xmpp(domain), standard, compatible);

    [Fact]
    public void Srv_name_of_the_client_service_does_not_prove_a_server() =>
        Check("SRV:_xmpp-client.example.com", Reference.XmppServer("example.com"), standard: false, compatible: false);

    [Fact]
    public void Host_that_an_administrator_typed_counts_beside_the_domain() =>
        Check("DNS:imp1.example.com", Reference.Xmpp("example.com") with { AlsoAccepted = ["imp1.example.com"] }, true, true);

    [Fact]
    public void Host_that_dns_led_to_does_not_count() =>
        Check("DNS:imp1.example.com", Reference.Xmpp("example.com") with { ConnectedHost = "imp1.example.com" }, false, false);

    [Theory]
    [InlineData("DNS:collab-edge.example.com", true, true)]
    [InlineData("DNS:example.com", true, true)]
    [InlineData("SRV:_collab-edge.example.com", true, true)]
    [InlineData("SRV:_collab-edge._tls.example.com", false, true)]
    [InlineData("DNS:expe1.example.com", false, false)]
    public void Edge(string presented, bool standard, bool compatible) =>
        Check(presented, Reference.Edge("example.com"), standard, compatible);

    [Fact]
    public void Edge_name_counts_in_the_edge_role_only() =>
        Check("DNS:collab-edge.example.com", Reference.Http("example.com"), standard: false, compatible: false);

    [Theory]
    [InlineData("URI:sip:example.com, DNS:other.net", "example.com", true, true)]
    [InlineData("URI:sip:user@example.com, DNS:example.com", "example.com", true, true)]
    [InlineData("URI:sip:other.net, DNS:example.com", "example.com", false, false)]
    [InlineData("DNS:*.example.com", "a.example.com", false, true)]
    [InlineData("URI:SIP:Example.COM;transport=tls", "example.com", true, true)]
    [InlineData("URI:sips:example.com", "example.com", false, false)]
    [InlineData("URI:sip:user@example.com", "example.com", false, false)]
    [InlineData("URI:sip:*.example.com", "a.example.com", false, false)]
    [InlineData("CN:example.com", "example.com", false, true)]
    [InlineData("SRV:_sip.example.com", "example.com", false, false)]
    [InlineData("URI:sip://example.com", "example.com", false, false)]
    [InlineData("URI:sip:example.com/evil", "example.com", false, false)]
    [InlineData("URI:sip:example.com:x", "example.com", false, false)]
    [InlineData("URI:sip:bücher.example", "bücher.example", false, false)]
    [InlineData("URI:sip:xn--bcher-kva.example", "bücher.example", true, true)]
    [InlineData("URI:sip:example\u3002com", "example.com", false, false)]
    public void Sip(string presented, string domain, bool standard, bool compatible) =>
        Check(presented, Reference.Sip(domain), standard, compatible);

    [Theory]
    [InlineData("DNS:cucm1.example.com", "cucm1.example.com", true, true)]
    [InlineData("DNS:CUCM1.Example.COM", "cucm1.example.com", true, true)]
    [InlineData("DNS:cucm1.example.com", "cucm1.example.com.", true, true)]
    [InlineData("DNS:cucm1.example.com.", "cucm1.example.com", false, false)]
    [InlineData("CN:cucm1.example.com", "cucm1.example.com", false, true)]
    [InlineData("CN:*.example.com", "cucm1.example.com", false, true)]
    [InlineData("CN:a.*.com", "a.example.com", false, false)]
    [InlineData("CN:cup*.example.com", "cup1.example.com", false, false)]
    [InlineData("CN:cucm1.example.com, IP:192.0.2.1", "cucm1.example.com", false, true)]
    [InlineData("CN:cucm1.example.com, CN:other.example.com", "cucm1.example.com", false, false)]
    [InlineData("CN:cucm1.example.com, DNS:bad name", "cucm1.example.com", false, false)]
    [InlineData("XMPP:cucm1.example.com", "cucm1.example.com", false, false)]
    [InlineData("SRV:_xmpp-client.cucm1.example.com", "cucm1.example.com", false, false)]
    [InlineData("URI:https://cucm1.example.com/", "cucm1.example.com", false, false)]
    [InlineData("DNS:cucm1.example.com", "cucm1", false, false)]
    [InlineData("DNS:cucm1.example.com", "127.0.0.1", false, false)]
    [InlineData("IP:127.0.0.1", "127.0.0.1", true, true)]
    [InlineData("IP:2001:db8::1", "[2001:DB8:0::1]", true, true)]
    [InlineData("IP:::ffff:192.0.2.1", "192.0.2.1", false, false)]
    [InlineData("CN:192.0.2.1", "192.0.2.1", false, false)]
    [InlineData("", "cucm1.example.com", false, false)]
    public void Http(string presented, string host, bool standard, bool compatible) =>
        Check(presented, Reference.Http(host), standard, compatible);

    [Theory]
    [InlineData("DNS:dc1.example.com", true, true)]
    [InlineData("DNS:*.example.com", true, true)]
    [InlineData("CN:dc1.example.com", false, true)]
    [InlineData("DNS:example.com, CN:dc1.example.com", false, false)]
    public void Ldap(string presented, bool standard, bool compatible) =>
        Check(presented, Reference.Ldap("dc1.example.com"), standard, compatible);

    [Theory]
    [InlineData("SRV:_xmpp-client.*.example.com", "im.example.com", true)]
    [InlineData("SRV:_xmpp-client.*.example.com", "example.com", false)]
    [InlineData("SRV:_XMPP-Client.EXAMPLE.com", "example.com", true)]
    [InlineData("SRV:example.com", "example.com", false)]
    [InlineData("XMPP:*.example.com", "im.example.com", false)]
    [InlineData("XMPP:example.com/resource", "example.com", false)]
    [InlineData("DNS:bücher.example", "bücher.example", false)]
    [InlineData("DNS:*.bücher.example", "im.bücher.example", false)]
    [InlineData("DNS:*.xn--bcher-kva.example", "im.bücher.example", true)]
    [InlineData("DNS:*.example.com", "xn--bcher-kva.example.com", true)]
    [InlineData("DNS:xn--*.example.com", "xn--bcher-kva.example.com", false)]
    [InlineData("DNS:*.*.example.com", "a.b.example.com", false)]
    [InlineData("DNS:*", "example", false)]
    [InlineData("DNS:*.", "example", false)]
    [InlineData("DNS:", "example.com", false)]
    [InlineData("DNS:.example.com", "a.example.com", false)]
    [InlineData("DNS:example.com\0.evil.test", "example.com", false)]
    [InlineData("DNS:example.com\n", "example.com", false)]
    [InlineData("CN:example.com\0.evil.test", "example.com", false)]
    [InlineData("XMPP:example.com\0", "example.com", false)]
    [InlineData("XMPP:exam\u200Bple.com", "example.com", false)]
    [InlineData("XMPP:exam\u00ADple.com", "example.com", false)]
    [InlineData("DNS:ＥＸＡＭＰＬＥ.com", "example.com", false)]
    [InlineData("DNS:example.com", "ＥＸＡＭＰＬＥ。com", true)]
    [InlineData("DNS:\u212Aiosk.example.com", "kiosk.example.com", false)]
    public void Hostile_and_odd_names(string presented, string domain, bool matches) =>
        Check(presented, Reference.Xmpp(domain), matches, matches);

    [Fact]
    public void Label_of_more_than_63_characters_is_no_name()
    {
        var label = new string('a', 64);

        Check($"DNS:{label}.example.com", Reference.Xmpp($"{label}.example.com"), standard: false, compatible: false);
    }

    static void Check(string presented, ReferenceIdentity reference, bool standard, bool compatible)
    {
        var names = Names.Of(presented);

        Assert.Equal(standard, IdentityMatcher.Match(names, reference, IdentityMode.Standard).Matches);
        Assert.Equal(compatible, IdentityMatcher.Match(names, reference, IdentityMode.Compatible).Matches);
    }
}
