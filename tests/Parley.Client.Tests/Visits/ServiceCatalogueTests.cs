using System.Text.RegularExpressions;
using Parley.Certificates.Identity;
using Parley.Client.Greetings;
using Parley.Client.Visits;
using Parley.Transport.Dialects;

namespace Parley.Client.Tests.Visits;

public sealed partial class ServiceCatalogueTests
{
    [Fact]
    public void Every_role_is_defined_once_in_the_order_of_the_line()
    {
        Assert.Equal(Enum.GetValues<ServiceRole>(), ServiceCatalogue.All.Select(definition => definition.Role));
        Assert.All(Enum.GetValues<ServiceRole>(), role => Assert.Equal(role, ServiceCatalogue.Of(role).Role));
    }

    [Fact]
    public void Words_are_unique_and_sources_are_named()
    {
        var ids = ServiceCatalogue.All.Select(definition => definition.Id).ToList();
        var titles = ServiceCatalogue.All.Select(definition => definition.Title).ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches(KebabCase(), id));
        Assert.Equal(titles.Distinct(StringComparer.OrdinalIgnoreCase), titles);
        Assert.All(ServiceCatalogue.All, definition => Assert.False(string.IsNullOrWhiteSpace(definition.Source.Section)));
    }

    [Theory]
    [InlineData(ServiceRole.Edge, true)]
    [InlineData(ServiceRole.Xmpp, true)]
    [InlineData(ServiceRole.XmppDirectTls, true)]
    [InlineData(ServiceRole.XmppServer, true)]
    [InlineData(ServiceRole.XmppServerDirectTls, true)]
    [InlineData(ServiceRole.Sip, true)]
    [InlineData(ServiceRole.Stun, true)]
    [InlineData(ServiceRole.Turn, true)]
    [InlineData(ServiceRole.CallManager, false)]
    [InlineData(ServiceRole.GlobalCatalogTls, false)]
    [InlineData(ServiceRole.UserData, false)]
    [InlineData(ServiceRole.Configuration, false)]
    [InlineData(ServiceRole.Ldap, false)]
    [InlineData(ServiceRole.Photos, false)]
    public void The_domain_is_proved_where_DNS_alone_named_the_host(ServiceRole role, bool byDomain)
    {
        Assert.Equal(byDomain, ServiceCatalogue.Of(role).IdentifiedByDomain);
    }

    [Fact]
    public void Each_application_is_secured_as_its_protocol_asks()
    {
        Assert.Equal(
            new SecurityDialect.XmppStartTls("example.test"),
            ServiceCatalogue.Of(ServiceRole.Xmpp).Dialect("example.test"));
        Assert.IsType<SecurityDialect.LdapStartTls>(ServiceCatalogue.Of(ServiceRole.Ldap).Dialect("example.test"));
        Assert.IsType<SecurityDialect.LdapStartTls>(ServiceCatalogue.Of(ServiceRole.GlobalCatalog).Dialect("example.test"));
        Assert.Equal(
            new SecurityDialect.XmppStartTls("example.test") { BetweenServers = true },
            ServiceCatalogue.Of(ServiceRole.XmppServer).Dialect("example.test"));
        Assert.Equal(["xmpp-client"], Direct(ServiceRole.XmppDirectTls).Alpn.AsEnumerable());
        Assert.Equal(["xmpp-server"], Direct(ServiceRole.XmppServerDirectTls).Alpn.AsEnumerable());
        Assert.Empty(Direct(ServiceRole.GlobalCatalogTls).Alpn);
        Assert.All(
            ServiceCatalogue.All.Where(definition => definition.Application == ApplicationService.Http),
            definition => Assert.Equal(["http/1.1"], Direct(definition.Role).Alpn.AsEnumerable()));
    }

    [Fact]
    public void Every_role_has_a_question_of_its_protocol()
    {
        Assert.All(ServiceCatalogue.All, definition => Assert.Equal(
            definition.Application switch
            {
                ApplicationService.Http => definition.Role switch
                {
                    ServiceRole.Edge => typeof(EdgeGreeter),
                    ServiceRole.Voicemail => typeof(VoicemailGreeter),
                    _ => typeof(HttpGreeter),
                },
                ApplicationService.XmppClient or ApplicationService.XmppServer => typeof(XmppGreeter),
                ApplicationService.Ldap => typeof(LdapGreeter),
                ApplicationService.Sip => typeof(SipGreeter),
                ApplicationService.Stun => typeof(StunGreeter),
                _ => null,
            },
            Greeters.Of(definition.Role).GetType()));
    }

    [Fact]
    public void The_way_of_other_servers_is_not_for_clients()
    {
        Assert.Equal(
            [ServiceRole.XmppServer, ServiceRole.XmppServerDirectTls],
            ServiceCatalogue.All.Where(definition => !definition.ForClients).Select(definition => definition.Role));
    }

    static SecurityDialect.DirectTls Direct(ServiceRole role) =>
        Assert.IsType<SecurityDialect.DirectTls>(ServiceCatalogue.Of(role).Dialect("example.test"));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
