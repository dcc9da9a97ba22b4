using System.Collections.Immutable;
using Parley.Check.Reports;
using Parley.Check.Tests.Support;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Findings;
using Parley.Discovery.Paths;

namespace Parley.Check.Tests.Reports;

/// <summary>What users see of services that no record leads to.</summary>
public sealed class UnfoundServicesTests
{
    [Fact]
    public void Where_nothing_is_found_messaging_is_cut_off()
    {
        var report = Report(Found(SignInPath.Manual), [JabberClients.Windows, OpenClients.Dino, IntegrationClients.Lync]);

        Assert.Equal((ServiceRole.Xmpp, ClientOutcome.Unreachable), Assert.Single(report.Clients[0].Outcomes));
        Assert.Equal((ServiceRole.Xmpp, ClientOutcome.Unreachable), Assert.Single(report.Clients[1].Outcomes));
        Assert.Empty(report.Clients[2].Outcomes);
    }

    [Fact]
    public void The_service_behind_a_misspelt_record_is_cut_off_for_those_who_use_it()
    {
        var misspelt = Observation.Of(DiscoveryFindings.RecordMisspelt, "example.test", ("asked", "_cisco-uds._tcp.example.test"));

        var report = Report(Found(SignInPath.OpenXmpp, misspelt), [JabberClients.Windows, OpenClients.Dino]);

        Assert.Equal((ServiceRole.UserData, ClientOutcome.Unreachable), Assert.Single(report.Clients[0].Outcomes));
        Assert.Empty(report.Clients[1].Outcomes);
    }

    [Fact]
    public void A_record_that_is_wrong_and_leads_to_a_service_all_the_same_cuts_nobody_off()
    {
        var zero = Observation.Of(DiscoveryFindings.PortZero, "example.test", ("record", "_xmpp-client._tcp.example.test"));
        var visit = Sample.Visit(Sample.Target(ServiceRole.XmppDirectTls, "imp1.example.test"));

        var report = Report(Found(SignInPath.OpenXmpp, zero), [OpenClients.Dino], visit);

        Assert.DoesNotContain(report.Clients[0].Outcomes, outcome => outcome.Service == ServiceRole.Xmpp);
    }

    static DiscoveryResult Found(SignInPath path, params ImmutableArray<Observation> observations) =>
        new() { Path = path, Reason = "as a test says", Observations = observations };

    static CheckReport Report(DiscoveryResult discovery, ImmutableArray<ClientRules> clients, params ImmutableArray<NodeVisit> visits) =>
        (Sample.Evidence(new(discovery, visits, [], [])) with { Request = Sample.Request with { Clients = clients } }).ToReport();
}
