using System.Collections.Immutable;
using Parley.Check.Bundles;
using Parley.Check.Causes;
using Parley.Check.Expiry;
using Parley.Check.Failover;
using Parley.Check.Forecast;
using Parley.Check.Products;
using Parley.Check.Recording;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery.Views;

namespace Parley.Check.Reports;

/// <summary>Makes the report of what a walk met. Pure: the same record gives the same report.</summary>
static class ReportBuilder
{
    internal static CheckReport Build(EvidenceBundle evidence)
    {
        var (request, record) = (evidence.Request, evidence.Walk);
        var services = Services(record);
        var unfound = UnfoundServices.Of(record.Discovery);
        var clients = request.Clients.Select(client => ClientForecasts.Of(client, services, unfound)).ToImmutableArray();
        var views = record is { Discovery: { } inside, Outside: { } outside } ? DnsViews.Compare(inside, outside) : null;
        var known = new KnownAuthorities(services, request.Time);
        var symptoms = Symptoms(record, services, clients, known).Concat(MissingRecords.Of(request.SignIn.Address, record))
            .Concat(ServerAuthorities.Of(services)).Concat(WrongPorts.Of(record))
            .Concat((views?.Observations ?? []).Select(InDiscovery)).ToList();
        ReferralCircles.Mark(symptoms);
        var found = CauseFinder.Find(symptoms.Where(symptom => symptom.Observation.Severity > Severity.Note));
        var domain = request.SignIn.Address.Domain;
        var hinted = new RepairHints(services, record.Discovery, domain).Add(known.Name(found));
        var causes = ProductFixes.Add(hinted, services, domain);
        var report = new CheckReport
        {
            Address = request.SignIn.Address,
            Time = request.Time,
            TimeGiven = request.TimeGiven,
            Made = evidence.Made,
            Elapsed = evidence.Elapsed,
            Interrupted = evidence.Interrupted,
            Discovery = record.Discovery,
            Views = views,
            Causes = causes,
            Notes = CauseFinder.Find(symptoms.Where(symptom => symptom.Observation.Severity == Severity.Note)),
            Services = services,
            Clients = clients,
            Prompts = PromptForecaster.Of(clients, causes),
            Failover = Rehearsing.Of(services, request.Clients, record.Discovery),
            Steps = record.Steps,
        };
        return report with { Ahead = LookingAhead.Of(report, evidence.Trust, request.Clients) };
    }

    static ImmutableArray<ServiceReport> Services(WalkRecord record) =>
    [
        .. ServiceCatalogue.All.Select(definition => new ServiceReport
            {
                Definition = definition,
                // Visits end in any order; the report has one order, whatever ended first.
                Nodes =
                [
                    .. record.Visits.Where(visit => visit.Target.Role == definition.Role && !visit.Target.IsGuess)
                        .OrderBy(visit => visit.Target.Rank)
                        .ThenBy(visit => visit.Target.Host, StringComparer.OrdinalIgnoreCase)
                        .ThenBy(visit => visit.Target.Port)
                ],
                Observations =
                [
                    .. record.Observations.Where(observed => observed.Role == definition.Role)
                        .Select(observed => (observed.Node, observed.Observation))
                ],
            })
            .Where(service => !service.Nodes.IsEmpty || !service.Observations.IsEmpty)
    ];

    static IEnumerable<Symptom> Symptoms(
        WalkRecord record, ImmutableArray<ServiceReport> services, ImmutableArray<ClientForecast> clients,
        KnownAuthorities known)
    {
        foreach (var observation in record.Discovery?.Observations ?? [])
            yield return InDiscovery(observation);

        var hosts = RefusingHosts.Of(services);
        foreach (var service in services)
        {
            foreach (var node in service.Nodes)
            {
                var effect = new Effect(service.Definition.Id, node.Target.Node);
                foreach (var observation in ClientForecasts.Grade(node, clients).Select(hosts.InPlaceOf))
                {
                    var addresses = NodeAddresses.Of(node, observation);
                    if (addresses.IsEmpty)
                        yield return new(known.InPlaceOf(observation), effect, StageOf(observation));
                    foreach (var address in addresses)
                        yield return new(known.InPlaceOf(observation), effect, StageOf(observation)) { Address = address };
                }
            }

            foreach (var (node, observation) in service.Observations)
                yield return new(observation, new(service.Definition.Id, node), Stage.Service);
        }
    }

    static Symptom InDiscovery(Observation observation) =>
        new(observation, new("discovery", observation.Subject), Stage.Discovery);

    static Stage StageOf(Observation observation) => observation.Finding.Code.Split('.')[0] switch
    {
        "transport" => Stage.Transport,
        "client" when RefusingHosts.IsOne(observation) => Stage.Transport,
        "cert" => Stage.Certificate,
        "client" or "config" => Stage.Service,
        _ => Stage.Discovery,
    };
}
