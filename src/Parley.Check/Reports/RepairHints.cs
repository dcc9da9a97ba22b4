using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Check.Causes;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Records;
using Parley.Dns;

namespace Parley.Check.Reports;

/// <summary>
/// What the walk knows beyond a finding and the repair needs: the record or setting that leads clients to a port where the
/// service is not, and the name of a server that is named by its address or without its domain. Pure.
/// </summary>
sealed class RepairHints(ImmutableArray<ServiceReport> services, DiscoveryResult? discovery, string domain)
{
    /// <summary>Records and names told of one cause; clusters have more, and the first show what is meant.</summary>
    const int Told = 4;

    /// <summary>The causes with their hints.</summary>
    internal ImmutableArray<RootCause> Add(ImmutableArray<RootCause> causes) =>
        [.. causes.Select(cause => HintOf(cause) is { } hint ? cause with { Hint = hint } : cause)];

    string? HintOf(RootCause cause) => cause.Observation.Finding.Code switch
    {
        "transport.dial.refused" or "transport.dial.timed-out" or "client.host.nothing-listens" or "transport.tls.not-tls"
            or "transport.tls.closed-at-once" or "transport.starttls.other-protocol" or "transport.stream.service-refused" => WaysTo(cause),
        "config.address.is-address-literal" => NameAt(cause.Observation["address"]),
        "dns.srv.target-is-address" => NameAt(cause.Observation["target"]),
        "config.address.is-bare-host-name" => FullNameOf(cause.Observation["address"]),
        var code when code.StartsWith("config.", StringComparison.Ordinal) => PlaceOf(cause.Observation),
        _ => null,
    };

    /// <summary>The file and the line, where the finding speaks of the line alone.</summary>
    static string? PlaceOf(Observation observation) =>
        observation["document"] is { } document && observation["line"] is { } line
            && !observation.Cause.Contains(document, StringComparison.Ordinal)
            && !observation.Fix.Contains(document, StringComparison.Ordinal)
            ? $"It stands in {document}, line {line}."
            : null;

    string? WaysTo(RootCause cause)
    {
        var ways = Nodes(cause).Select(node => WayTo(node.Target)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Take(Told).ToList();
        return ways.Count == 0
            ? null
            : $"Clients are led there by {string.Join(" and ", ways)}: correct that where host or port is wrong.";
    }

    string? WayTo(ServiceTarget target) => target.Origin switch
    {
        ReferenceOrigin.SrvTarget => LineOf(target) is { } line ? $"'{line}'" : null,
        ReferenceOrigin.Configuration => target.Source,
        _ => null,
    };

    string? LineOf(ServiceTarget target)
    {
        var node = discovery?.Services.Where(service => service.RecordName == target.Source).SelectMany(service => service.Nodes)
            .FirstOrDefault(
                node => node.Port == target.Port && node.Host.Equals(target.Host, StringComparison.OrdinalIgnoreCase));
        return node is not null && DnsName.TryParse(target.Source, out var record, out _)
            ? ZoneLines.Srv(record, node.Priority, node.Weight, node.Port, node.Host)
            : null;
    }

    /// <summary>The names in the certificate that is presented at an address.</summary>
    string? NameAt(string? address)
    {
        var names = services.SelectMany(service => service.Nodes)
            .Where(node => node.Target.Host.Equals(address, StringComparison.OrdinalIgnoreCase))
            .SelectMany(node => node.Connections)
            .SelectMany(connection => connection.Attempt.Verdict?.Leaf?.SubjectAlternativeNames.DnsNames ?? [])
            .Where(name => DnsName.TryParse(name, out _, out _) && !name.StartsWith('*'))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Told).ToList();
        return names.Count == 0 ? null : $"The certificate at {address} presents {string.Join(" and ", names)}.";
    }

    /// <summary>The full name as another record or setting has it, or as it is as a rule.</summary>
    string? FullNameOf(string? bare)
    {
        var known = services.SelectMany(service => service.Nodes).Select(node => node.Target.Host)
            .FirstOrDefault(host => host.StartsWith($"{bare}.", StringComparison.OrdinalIgnoreCase));
        return known is not null ? $"That is {known}."
            : DnsName.TryParse($"{bare}.{domain}", out var likely, out _) ? $"As a rule that is {likely}."
            : null;
    }

    IEnumerable<NodeVisit> Nodes(RootCause cause) =>
        from service in services
        from node in service.Nodes
        where cause.Effects.Contains(new(service.Definition.Id, node.Target.Node))
        select node;
}
