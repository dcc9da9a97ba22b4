using Parley.Diagnostics;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;
using Parley.Dns;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Tests.Paths;

public sealed class SignInPathTests : DiscoveryTest
{
    const string Cas = "https://loginp.webexconnect.com/cas/FederatedSSO?org=example.com";
    const string Provisioned = "<cas><errorcode>7</errorcode></cas>";

    [Fact]
    public async Task The_user_data_service_means_inside()
    {
        Dns.Srv("_cisco-uds._tcp.example.com", 8443, "cucm1.example.com").Host("cucm1.example.com", "192.0.2.1");

        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.Inside, result.Path);
        Assert.Contains("_cisco-uds._tcp.example.com answers with cucm1.example.com:8443", result.Reason, StringComparison.Ordinal);
        Assert.Equal(ServiceKind.UserData, result.Services[0].Kind);
    }

    [Fact]
    public async Task The_user_data_service_wins_over_the_edge_and_the_old_record()
    {
        Dns.Srv("_cisco-uds._tcp.example.com", 8443, "cucm1.example.com")
            .Srv("_cuplogin._tcp.example.com", 8443, "cup1.example.com")
            .Srv("_collab-edge._tls.example.com", 8443, "edge.example.com")
            .Host("cucm1.example.com", "192.0.2.1").Host("cup1.example.com", "192.0.2.2").Host("edge.example.com", "192.0.2.3");

        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.Inside, result.Path);
        Assert.Contains("_cisco-uds", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_edge_alone_means_outside()
    {
        Dns.Srv("_collab-edge._tls.example.com", 8443, "edge.example.com").Host("edge.example.com", "192.0.2.3");

        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.Edge, result.Path);
        Assert.Contains("_collab-edge._tls.example.com", result.Reason, StringComparison.Ordinal);
        Assert.Empty(result.Observations);
    }

    [Fact]
    public async Task The_old_record_alone_is_found_too()
    {
        Dns.Srv("_cuplogin._tcp.example.com", 8443, "cup1.example.com").Host("cup1.example.com", "192.0.2.2");

        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.Inside, result.Path);
        Assert.Contains("_cuplogin._tcp.example.com", result.Reason, StringComparison.Ordinal);
        Assert.Equal(["discovery.records.legacy-only"], Codes(result));
    }

    [Theory]
    [InlineData("_xmpp-client._tcp.example.com")]
    [InlineData("_xmpps-client._tcp.example.com")]
    public async Task XMPP_alone_is_the_open_way(string record)
    {
        Dns.Srv(record, 5222, "im.example.com").Host("im.example.com", "192.0.2.4");

        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.OpenXmpp, result.Path);
        Assert.Contains(record, result.Reason, StringComparison.Ordinal);
        Assert.Empty(result.Observations);
    }

    [Fact]
    public async Task Nothing_means_that_the_servers_are_entered_by_hand()
    {
        Dns.Add("www.example.com", Parley.Dns.Records.DnsRecordType.A);

        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.Manual, result.Path);
        var none = Assert.Single(result.Observations);
        Assert.Equal(("discovery.path.none", Severity.Error), (none.Finding.Code, none.Severity));
        Assert.Contains("_cisco-uds._tcp.example.com", none.Fix, StringComparison.Ordinal);
        Assert.Contains("_collab-edge._tls.example.com", none["records"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_records_say_that_there_is_nothing_they_are_named()
    {
        Dns.Srv("_cisco-uds._tcp.example.com", 0, ".").Srv("_xmpp-client._tcp.example.com", 0, ".").Srv("_turns._tcp.example.com", 0, ".");

        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.Manual, result.Path);
        var withdrawn = Assert.Single(result.Observations, observation => observation.Severity == Severity.Error);
        Assert.Equal("discovery.path.withdrawn", withdrawn.Finding.Code);
        Assert.Equal("_cisco-uds._tcp.example.com, _xmpp-client._tcp.example.com", withdrawn["records"]);
        Assert.Contains("'_cisco-uds._tcp.example.com. IN SRV", withdrawn.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_that_does_not_exist_is_said_to_be_none()
    {
        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.Manual, result.Path);
        Assert.Equal(["discovery.domain.does-not-exist"], Codes(result));
        Assert.Contains("The zone example.com", result.Observations[0].Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DnsLookupStatus.TimedOut, "dns.lookup.timed-out")]
    [InlineData(DnsLookupStatus.Refused, "dns.lookup.refused")]
    [InlineData(DnsLookupStatus.Unreachable, "dns.lookup.unreachable")]
    public async Task Where_no_server_answers_nothing_is_said_about_the_deployment(DnsLookupStatus status, string code)
    {
        Dns.Failure = status;

        var result = await DiscoverAsync();

        Assert.False(result.DnsWorked);
        Assert.Equal(SignInPath.Manual, result.Path);
        Assert.Equal([code], Codes(result));
        Assert.Contains("No name server answered", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_question_that_fails_beside_others_is_a_warning()
    {
        Dns.Srv("_collab-edge._tls.example.com", 8443, "edge.example.com").Host("edge.example.com", "192.0.2.3")
            .Fail("_cisco-uds._tcp.example.com", Parley.Dns.Records.DnsRecordType.Srv, DnsLookupStatus.ServerFailure);

        var result = await DiscoverAsync();

        Assert.True(result.DnsWorked);
        Assert.Equal(SignInPath.Edge, result.Path);
        var observation = Assert.Single(result.Observations);
        Assert.Equal(("dns.lookup.server-failure", Severity.Warning), (observation.Finding.Code, observation.Severity));
        Assert.Equal("_cisco-uds._tcp.example.com SRV", observation.Subject);
    }

    [Fact]
    public async Task The_cloud_wins_over_every_record_where_it_is_asked()
    {
        Web.Page(Cas, Provisioned);
        Dns.Srv("_cisco-uds._tcp.example.com", 8443, "cucm1.example.com").Host("cucm1.example.com", "192.0.2.1");

        var result = await DiscoverAsync(Request with { AskCloud = true });

        Assert.Equal(SignInPath.Cloud, result.Path);
        Assert.Contains("error code 7", result.Reason, StringComparison.Ordinal);
        Assert.Contains("discovery.cloud.overrides-records", Codes(result));
    }

    [Fact]
    public async Task A_domain_that_is_not_in_the_cloud_goes_on_with_the_records()
    {
        Web.Page(Cas, "<cas><errorcode>1</errorcode><reason>SSO protocol error</reason></cas>");
        Dns.Srv("_cisco-uds._tcp.example.com", 8443, "cucm1.example.com").Host("cucm1.example.com", "192.0.2.1");

        var result = await DiscoverAsync(Request with { AskCloud = true });

        Assert.Equal(SignInPath.Inside, result.Path);
        Assert.Equal("SSO protocol error", result.Cloud!.Reason);
        Assert.Empty(result.Observations);
    }

    [Fact]
    public async Task A_hybrid_deployment_has_the_cloud_and_the_edge()
    {
        Web.Page(Cas, Provisioned);
        Dns.Srv("_collab-edge._tls.example.com", 8443, "edge.example.com").Host("edge.example.com", "192.0.2.3");

        var result = await DiscoverAsync(Request with { AskCloud = true });

        Assert.Equal(SignInPath.Cloud, result.Path);
        Assert.Equal([ServiceKind.Edge], result.Services.Select(service => service.Kind));
    }

    [Fact]
    public async Task Nobody_tells_the_cloud_anything_unless_asked_to()
    {
        await DiscoverAsync();

        Assert.DoesNotContain(Web.Requests, address => address.Contains("webex", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cloud_gets_the_services_domain_and_DNS_the_one_for_voice()
    {
        await DiscoverAsync(Request with { AskCloud = true, VoiceServicesDomain = DnsName.Parse("voice.example.net") });

        Assert.Contains(Cas, Web.Requests);
        var asked = Dns.Questions.Select(question => question.Name.ToString()).ToList();
        Assert.Contains("_cisco-uds._tcp.voice.example.net", asked);
        Assert.Contains("_cuplogin._tcp.voice.example.net", asked);
        Assert.Contains("_collab-edge._tls.voice.example.net", asked);
        Assert.DoesNotContain("_cisco-uds._tcp.example.com", asked);
        Assert.Contains("_xmpp-client._tcp.example.com", asked);
        Assert.Contains("_ldap._tcp.example.com", asked);
    }

    [Fact]
    public async Task Excluded_ways_are_not_looked_up()
    {
        await DiscoverAsync(Request with { AskCloud = true, Excluded = [ExcludedService.Webex, ExcludedService.Cucm] });

        Assert.DoesNotContain(Web.Requests, address => address.Contains("webex", StringComparison.Ordinal));
        var asked = Dns.Questions.Select(question => question.Name.ToString()).ToList();
        Assert.DoesNotContain("_cisco-uds._tcp.example.com", asked);
        Assert.Contains("_cuplogin._tcp.example.com", asked);
        Assert.Contains("_collab-edge._tls.example.com", asked); // always, unless everything is excluded
    }

    [Fact]
    public async Task With_all_excluded_there_is_no_discovery()
    {
        var result = await DiscoverAsync(Request with
        {
            AskCloud = true,
            Excluded = [ExcludedService.Webex, ExcludedService.Cucm, ExcludedService.Cup],
        });

        Assert.Equal(SignInPath.Manual, result.Path);
        Assert.Contains("excluded", result.Reason, StringComparison.Ordinal);
        Assert.Empty(Dns.Questions);
        Assert.Empty(Web.Requests);
        Assert.Empty(result.Observations);
    }

    [Fact]
    public async Task SIP_alone_is_no_way_to_sign_in_and_no_fault()
    {
        Dns.Srv("_sips._tcp.example.com", 5061, "sip.example.com")
            .Host("sip.example.com", "192.0.2.5")
            .Host("example.com", "192.0.2.80");

        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.Manual, result.Path);
        Assert.Equal([("discovery.path.sip-only", Severity.Note)], result.Observations.Select(o => (o.Finding.Code, o.Severity)));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task SIP_without_TLS_alone_is_worth_a_note(bool hasTls, int notes)
    {
        Dns.Srv("_sip._tcp.example.com", 5060, "sip.example.com").Host("sip.example.com", "192.0.2.5").Host("example.com", "192.0.2.80");
        if (hasTls)
            Dns.Srv("_sips._tcp.example.com", 5061, "sip.example.com");

        var result = await DiscoverAsync();

        var told = result.Observations.Where(observation => observation.Finding.Code == "discovery.records.sip-tls-missing").ToList();
        Assert.Equal(notes, told.Count);
        Assert.All(told, observation =>
        {
            Assert.Equal(Severity.Note, observation.Severity);
            Assert.Equal("_sips._tcp.example.com. IN SRV 10 50 5061 sip.example.com.", observation["zoneLine"]);
        });
    }
}
