using System.Text.Json;
using Parley.Check.Json;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;

namespace Parley.Check.Bundles;

/// <summary>What discovery found, in a bundle.</summary>
static class DiscoveryEvidence
{
    internal static void Write(Utf8JsonWriter writer, string name, DiscoveryResult discovery) => writer.WriteObject(name, () =>
    {
        writer.WriteWord("path", discovery.Path);
        writer.WriteString("reason", discovery.Reason);
        writer.WriteObjects("services", discovery.Services, service => WriteService(writer, service));
        writer.WriteObjects("xmppOrder", discovery.XmppOrder, candidate =>
        {
            writer.WriteWord("kind", candidate.Kind);
            WriteNode(writer, candidate.Node);
        });
        LookupEvidence.Write(writer, "lookups", discovery.Lookups);
        ObservationEvidence.Write(writer, "findings", discovery.Observations);
        writer.WriteSpan("elapsedMilliseconds", discovery.Elapsed);
    });

    static void WriteService(Utf8JsonWriter writer, DiscoveredService service)
    {
        writer.WriteWord("kind", service.Kind);
        writer.WriteString("record", service.RecordName);
        writer.WriteBoolean("decidedlyAbsent", service.DecidedlyAbsent);
        writer.WriteBoolean("fallback", service.IsFallback);
        writer.WriteObjects("nodes", service.Nodes, node => WriteNode(writer, node));
    }

    static void WriteNode(Utf8JsonWriter writer, DiscoveredNode node)
    {
        writer.WriteString("host", node.Host);
        writer.WriteNumber("port", node.Port);
        writer.WriteNumber("priority", node.Priority);
        writer.WriteNumber("weight", node.Weight);
        writer.WriteStrings("addresses", [.. node.Addresses.Select(address => address.ToString())]);
        LookupEvidence.Write(writer, "lookups", node.AddressLookups);
    }

    internal static DiscoveryResult Read(EvidenceNode node, FindingCatalogue catalogue)
    {
        var lookups = LookupEvidence.Read(node, "lookups");
        return new()
        {
            Path = node.Word<SignInPath>("path"),
            Reason = node.Text("reason"),
            Services = node.Read("services", ReadService),
            XmppOrder = node.Read("xmppOrder", item => new XmppCandidate(item.Word<ServiceKind>("kind"), ReadNode(item))),
            Lookups = lookups,
            Observations = ObservationEvidence.Read(node, "findings", catalogue),
            Elapsed = node.Span("elapsedMilliseconds"),
        };
    }

    static DiscoveredService ReadService(EvidenceNode node) => new()
    {
        Kind = node.Word<ServiceKind>("kind"),
        RecordName = node.Text("record"),
        DecidedlyAbsent = node.Flag("decidedlyAbsent"),
        IsFallback = node.Flag("fallback"),
        Nodes = node.Read("nodes", ReadNode),
    };

    static DiscoveredNode ReadNode(EvidenceNode node) => new()
    {
        Host = node.Text("host"),
        Port = node.Number("port", 0, ushort.MaxValue),
        Priority = node.Number("priority", 0, ushort.MaxValue),
        Weight = node.Number("weight", 0, ushort.MaxValue),
        Addresses = node.Read("addresses", address => address.AsAddress()),
        AddressLookups = LookupEvidence.Read(node, "lookups"),
    };
}
