using System.Net;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Dns;

/// <summary>Turns a plan into the records of a zone, once the ports are known.</summary>
static class LabZones
{
    /// <summary>Builds the zone.</summary>
    /// <param name="plan">What to publish.</param>
    /// <param name="addresses">The addresses of every host.</param>
    /// <param name="portOf">The real port of a server.</param>
    internal static LabZone Build(LabDnsPlan plan, IReadOnlyList<IPAddress> addresses, Func<LabServerPlan, int> portOf)
    {
        var origin = Name(LabBlueprint.Domain);
        var records = new List<DnsRecord>();
        foreach (var host in plan.Hosts)
        {
            var name = Name(host);
            foreach (var address in addresses)
                records.Add(new AddressRecord(address) { Name = name, TimeToLive = LabZone.TimeToLive });
        }

        foreach (var (alias, target) in plan.Aliases)
            records.Add(new AliasRecord(Name(target)) { Name = Name(alias), TimeToLive = LabZone.TimeToLive });
        foreach (var service in plan.Services)
        {
            records.Add(new SrvRecord(
                Number(service.Priority), Number(service.Weight), Number(service.Port ?? portOf(service.Server)),
                service.Target is { } target ? Name(target) : Name(service.Server.Host))
            {
                Name = origin.Prepend(service.Service.Split('.')),
                TimeToLive = LabZone.TimeToLive,
            });
        }

        return new(origin, records);
    }

    static ushort Number(int value) => checked((ushort)value);

    static DnsName Name(string text) => DnsName.TryParse(text, out var name, out var error)
        ? name
        : throw new ArgumentException($"'{text}' is not a name: {error}", nameof(text));
}
