using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Discovery.Paths;

namespace Parley.Discovery.Views;

/// <summary>What the name servers of the inside and those of the outside say of one domain, side by side.</summary>
public sealed record DnsViews
{
    DnsViews()
    {
    }

    /// <summary>The way of sign-in from inside, and why.</summary>
    public required PathChoice Inside { get; init; }

    /// <summary>The way of sign-in from outside, and why.</summary>
    public required PathChoice Outside { get; init; }

    /// <summary>Every record that either view has.</summary>
    public required ImmutableArray<ViewedRecord> Records { get; init; }

    /// <summary>What leaks, what is missing, and what the outside view met.</summary>
    public required ImmutableArray<Observation> Observations { get; init; }

    /// <summary>Compares two discoveries of one domain. Pure.</summary>
    public static DnsViews Compare(DiscoveryResult inside, DiscoveryResult outside)
    {
        ArgumentNullException.ThrowIfNull(inside);
        ArgumentNullException.ThrowIfNull(outside);
        return new()
        {
            Inside = new(inside.Path, inside.Reason),
            Outside = new(outside.Path, outside.Reason),
            Records = RecordsOf(inside, outside),
            Observations = new ViewJudge(inside, outside).Judge(),
        };
    }

    static ImmutableArray<ViewedRecord> RecordsOf(DiscoveryResult inside, DiscoveryResult outside)
    {
        var (left, right) = (NodesOf(inside), NodesOf(outside));
        return
        [
            .. left.Select(record => record.Key).Union(right.Select(record => record.Key), StringComparer.OrdinalIgnoreCase)
                .Select(name => new ViewedRecord(name, [.. left[name]], [.. right[name]]))
        ];
    }

    static ILookup<string, string> NodesOf(DiscoveryResult discovery) => discovery.Services
        .Where(service => service.Lookup is not null || service.RecordName.StartsWith('_'))
        .SelectMany(service => service.Nodes, (service, node) => (service.RecordName, Node: node.ToString()))
        .ToLookup(record => record.RecordName, record => record.Node, StringComparer.OrdinalIgnoreCase);
}
