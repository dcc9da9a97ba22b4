using System.Collections.Immutable;
using Parley.Dns;

namespace Parley.Discovery.Records;

/// <summary>The names under which a record is published by mistake. Pure.</summary>
static class RecordSpellings
{
    /// <summary>The most spellings of one name: what a slip of the finger makes of the longest name is a little less.</summary>
    internal const int Maximum = 48;

    /// <summary>The mistakes that manuals and forms invite: the wrong protocol, a forgotten underscore, another dash.</summary>
    internal static ImmutableArray<DnsName> Usual(ServiceRecord record) => Names(record, OfForm);

    /// <summary>Those, and every single slip: a letter left out, doubled, or exchanged with its neighbour.</summary>
    internal static ImmutableArray<DnsName> All(ServiceRecord record) =>
        Names(record, (service, protocol) => OfForm(service, protocol).Concat(Slips(service).Select(slip => (slip, protocol))));

    static ImmutableArray<DnsName> Names(ServiceRecord record, Func<string, string, IEnumerable<(string, string)>> spell)
    {
        if (record.Name.Labels is not [var service, var protocol, ..])
            return [];
        var names = ImmutableArray.CreateBuilder<DnsName>();
        foreach (var (otherService, otherProtocol) in spell(service, protocol).Distinct().Take(Maximum))
        {
            if (record.Domain.TryPrepend(out var name, otherService, otherProtocol) && name != record.Name)
                names.Add(name);
        }

        return names.ToImmutable();
    }

    static readonly ImmutableArray<string> Protocols = ["_tcp", "_udp", "_tls"];

    static IEnumerable<(string Service, string Protocol)> OfForm(string service, string protocol)
    {
        foreach (var other in Protocols.Where(other => other != protocol && !IsRecord(service, other)))
            yield return (service, other);
        yield return (service[1..], protocol);
        yield return (service, protocol[1..]);
        yield return (service[1..], protocol[1..]);
        if (service.Contains('-', StringComparison.Ordinal))
        {
            yield return (service.Replace('-', '_'), protocol);
            yield return (service.Replace("-", "", StringComparison.Ordinal), protocol);
            yield return ($"{service}s", protocol);
            if (service.StartsWith("_xmpp", StringComparison.Ordinal) && service.EndsWith("-client", StringComparison.Ordinal))
                yield return (service[..service.IndexOf('-', StringComparison.Ordinal)], protocol);
        }
    }

    /// <summary>Names that are right, and mean another thing: <c>_sip._tls</c> beside <c>_sip._tcp</c>.</summary>
    static bool IsRecord(string service, string protocol) => service is "_sip" || (service is "_sips" && protocol == "_tls");

    static IEnumerable<string> Slips(string service)
    {
        for (var i = 1; i < service.Length; i++)
            yield return service.Remove(i, 1);
        for (var i = 1; i + 1 < service.Length; i++)
            yield return $"{service[..i]}{service[i + 1]}{service[i]}{service[(i + 2)..]}";
        for (var i = 1; i < service.Length; i++)
            yield return service.Insert(i, service[i..(i + 1)]);
    }
}
