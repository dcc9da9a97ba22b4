using Parley.Issuance.Roles;

namespace Parley.Issuance.Tests.Roles;

public sealed class RoleCatalogueTests
{
    [Fact]
    public void Every_role_has_names_purposes_and_a_source()
    {
        Assert.Equal(["tomcat", "xmpp", "xmpp-s2s", "callmanager", "edge", "voicemail", "meetings", "plain"], RoleCatalogue.Names.AsEnumerable());
        Assert.All(RoleCatalogue.All, role =>
        {
            Assert.Contains("serverAuth", role.Purposes);
            Assert.Equal(role.Purposes.Length, role.PurposeIds.Length);
            Assert.NotEmpty(role.Source.Document);
            Assert.All(role.Names, name => Assert.Contains(name.As[..name.As.IndexOf(':', StringComparison.Ordinal)], role.Forms));
        });
    }

    [Fact]
    public void A_presence_server_is_named_by_its_domain_in_every_form_that_clients_look_for()
    {
        var given = new RoleNames { Nodes = ["imp1.example.com", "imp2.example.com"], Domains = ["example.com"] };

        Assert.True(given.TryJoin(TestRequests.Role("xmpp"), out var names, out var why), why);

        Assert.Equal(
            ["dns:imp1.example.com", "dns:imp2.example.com", "dns:example.com", "srv:_xmpp-client.example.com", "xmpp:example.com"],
            names.Select(name => name.ToString()));
    }

    [Fact]
    public void The_edge_is_named_by_the_domains_that_it_answers_for()
    {
        var given = new RoleNames { Nodes = ["edge1.example.com"], EdgeDomains = ["collab-edge.example.com"], Domains = ["example.com"] };

        Assert.True(given.TryJoin(TestRequests.Role("edge"), out var names, out var why), why);

        Assert.Equal(["dns:edge1.example.com", "dns:collab-edge.example.com", "dns:example.com"], names.Select(name => name.ToString()));
    }

    [Theory]
    [InlineData("xmpp", "imp1.example.com", null, "need a name of the kind domain")]
    [InlineData("tomcat", null, "example.com", "need a name of the kind node")]
    [InlineData("meetings", "site.example.com", "example.com", "have no name of the kind domain")]
    [InlineData("plain", null, null, "a certificate needs a name at least")]
    [InlineData("plain", "a..example.com", null, "the node a..example.com is no DNS name")]
    public void Says_which_name_is_missing_or_wrong(string role, string? node, string? domain, string expected)
    {
        var given = new RoleNames { Nodes = node is null ? [] : [node], Domains = domain is null ? [] : [domain] };

        Assert.False(given.TryJoin(TestRequests.Role(role), out _, out var why));

        Assert.Contains(expected, why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_the_role_does_not_take_is_refused()
    {
        var given = new RoleNames { Nodes = ["cucm1.example.com"], Further = TestRequests.Names("xmpp:example.com") };

        Assert.False(given.TryJoin(TestRequests.Role("tomcat"), out _, out var why));

        Assert.Contains("no names of the form xmpp", why, StringComparison.Ordinal);
    }
}
