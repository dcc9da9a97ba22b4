using System.Collections.Immutable;
using Parley.Certificates.Revocation;
using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Check.Tests.Support;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Lab.Pki;

namespace Parley.Check.Tests.Reports;

/// <summary>What clients make of a node, and how that grades what was noticed there.</summary>
public sealed class ClientForecastsTests
{
    const string Host = "cucm1.example.test";

    static readonly Uri List = new("http://pki.example.test/root.crl");

    [Fact]
    public void An_unreachable_revocation_list_is_an_error_where_a_client_refuses_for_it()
    {
        var visit = Visit(CertificateTemplate.ForServer(Host) with { RevocationListUrls = [List.AbsoluteUri] });

        Assert.Equal(Severity.Error, Cause(visit, KnownClients.All, "cert.revocation.unreachable").Observation.Severity);
        Assert.Equal(Severity.Warning, Cause(visit, [StandardClients.Parley], "cert.revocation.unreachable").Observation.Severity);
    }

    [Fact]
    public void What_the_profile_of_a_client_objects_to_is_a_warning_for_its_users()
    {
        var visit = Visit(CertificateTemplate.ForServer(Host) with { EndsIn = TimeSpan.FromDays(1000) });

        Assert.Equal(Severity.Warning, Cause(visit, KnownClients.All, "cert.validity.lifetime-too-long").Observation.Severity);
        Assert.Empty(Build(visit, [JabberClients.Windows]).Causes);
    }

    [Fact]
    public void What_a_mode_objects_to_is_a_note()
    {
        var visit = Visit(CertificateTemplate.ForServer(Host) with { Purposes = [] });

        var report = Build(visit, [JabberClients.CommonCriteria]);

        Assert.Empty(report.Causes);
        Assert.Contains(report.Notes, note => note.Observation.Finding.Code == "cert.profile.extended-key-usage");
    }

    [Fact]
    public void Each_client_decides_at_each_node_that_it_uses()
    {
        var visit = Visit(CertificateTemplate.ForServer("other.example.test"));

        var report = Build(visit, [JabberClients.Windows, OpenClients.Dino]);

        var decision = report.Clients[0].DecisionAt(visit);
        Assert.Equal(ClientOutcome.Asks, decision?.Outcome);
        Assert.Equal(ServiceRole.UserData, decision?.Question?.Service);
        Assert.Null(report.Clients[1].DecisionAt(visit));
    }

    [Fact]
    public void A_name_that_clients_of_messaging_do_not_read_is_told_with_the_line_that_they_need()
    {
        var visit = Servers.Visit(ServiceRole.Xmpp, "imp1.example.test", Servers.Issue(
            CertificateTemplate.ForServer("imp1.example.test", new LabName.XmppAddress("example.test"))));

        var cause = Cause(visit, [OpenClients.Conversations, OpenClients.Dino, StandardClients.DotNet], "client.names.not-read");

        Assert.Equal(("Dino", "DNS:example.test"), (cause.Observation["clients"], cause.Observation["sanLine"]));
        Assert.Empty(Build(visit, [OpenClients.Conversations, StandardClients.DotNet]).Causes);
    }

    [Fact]
    public void Clients_that_read_no_configuration_do_not_find_servers_by_it()
    {
        var found = Servers.Visit(ServiceRole.Xmpp, "imp1.example.test", Servers.Issue(
            CertificateTemplate.ForServer("imp1.example.test", new LabName.Dns("example.test"))));
        var visit = found with { Target = found.Target with { Origin = Certificates.Identity.ReferenceOrigin.Configuration } };

        var report = Build(visit, [JabberClients.Windows, OpenClients.Dino]);

        Assert.Equal(
            [ClientOutcome.Connects, ClientOutcome.Unreachable],
            report.Clients.Select(client => Assert.Single(client.Outcomes).Outcome));
    }

    [Theory]
    [InlineData("client.service.unexpected-answer", ClientOutcome.Unreachable)]
    [InlineData("client.xmpp.no-login-mechanism", ClientOutcome.Refuses)]
    public void A_sound_certificate_helps_nobody_where_the_service_does_not_work(string code, ClientOutcome expected)
    {
        var sound = Servers.Visit(ServiceRole.Xmpp, "imp1.example.test", Servers.Issue(
            CertificateTemplate.ForServer("imp1.example.test", new LabName.Dns("example.test"))));
        Assert.True(ProductFindings.Catalogue.TryGet(code, out var finding));
        var visit = sound with
        {
            Connections = [sound.Connections[0] with { Greeting = new() { Summary = "no", Understood = false, Observations = [Observation.Of(finding, "imp1.example.test:8443")] } }],
        };

        Assert.Equal(ClientOutcome.Connects, JabberClients.Windows.OutcomeOf(sound));
        Assert.Equal(expected, JabberClients.Windows.OutcomeOf(visit));
    }

    [Fact]
    public void Many_clients_have_the_name_of_their_group()
    {
        Assert.Equal("every client", ClientNames.Of(KnownClients.All));
        Assert.Equal("Jabber on every platform, Dino", ClientNames.Of(
            [JabberClients.Windows, JabberClients.Mac, JabberClients.Ios, JabberClients.Android, OpenClients.Dino]));
        Assert.Equal("Jabber for Mac", ClientNames.Of([JabberClients.Mac]));
    }

    static RootCause Cause(NodeVisit visit, ImmutableArray<ClientRules> clients, string code) =>
        Assert.Single(Build(visit, clients).Causes, cause => cause.Observation.Finding.Code == code);

    static CheckReport Build(NodeVisit visit, ImmutableArray<ClientRules> clients) =>
        (Sample.Evidence(new(null, [visit], [], [])) with { Request = Sample.Request with { Clients = clients } }).ToReport();

    static NodeVisit Visit(CertificateTemplate template) => Servers.Visit(
        ServiceRole.UserData, Host, Servers.Issue(template),
        revocation: RevocationMaterial.Of([], [], [new() { Uri = List, Kind = FetchFailureKind.Unreachable, Detail = "as a test says" }]));
}
