using System.Text.Json;
using Parley.Certificates.Identity;
using Parley.Check.Json;
using Parley.Client.Visits;

namespace Parley.Check.Bundles;

/// <summary>A visited node in a bundle. Services stand there by the words of the command line.</summary>
static class VisitEvidence
{
    internal static void WriteMembers(Utf8JsonWriter writer, NodeVisit visit, ObjectTable objects)
    {
        writer.WriteObject("target", () => WriteTarget(writer, visit.Target));
        LookupEvidence.Write(writer, "lookups", visit.Lookups);
        writer.WriteObjects(
            "connections", visit.Connections,
            connection => ConnectionEvidence.WriteMembers(writer, connection, objects));
        ObservationEvidence.Write(writer, "findings", visit.Observations);
        writer.WriteSpan("startedMilliseconds", visit.Started);
        writer.WriteSpan("elapsedMilliseconds", visit.Elapsed);
        writer.WriteBoolean("cutShort", visit.CutShort);
    }

    static void WriteTarget(Utf8JsonWriter writer, ServiceTarget target)
    {
        writer.WriteString("service", ServiceCatalogue.Of(target.Role).Id);
        writer.WriteString("source", target.Source);
        writer.WriteString("host", target.Host);
        writer.WriteNumber("port", target.Port);
        writer.WriteWord("origin", target.Origin);
        writer.WriteNumber("rank", target.Rank);
        writer.WriteStrings("addresses", [.. target.Addresses.Select(address => address.ToString())]);
        writer.WriteString("path", target.Path);
        writer.WriteOptional("optional", target.IsOptional);
        writer.WriteOptional("guess", target.IsGuess);
    }

    internal static NodeVisit Read(EvidenceNode node, EvidenceContext context) => new()
    {
        Target = ReadTarget(node.Member("target")),
        Lookups = LookupEvidence.Read(node, "lookups"),
        Connections = node.Read("connections", connection => ConnectionEvidence.Read(connection, context)),
        Observations = ObservationEvidence.Read(node, "findings", context.Catalogue),
        Started = node.Span("startedMilliseconds"),
        Elapsed = node.Span("elapsedMilliseconds"),
        CutShort = node.Flag("cutShort"),
    };

    static ServiceTarget ReadTarget(EvidenceNode node) => new()
    {
        Role = RoleOf(node.Member("service")),
        Source = node.Text("source"),
        Host = node.Text("host"),
        Port = node.Number("port", 0, ushort.MaxValue),
        Origin = node.Word<ReferenceOrigin>("origin"),
        Rank = node.Number("rank", int.MinValue, int.MaxValue),
        Addresses = node.Read("addresses", address => address.AsAddress()),
        Path = node.Text("path"),
        IsOptional = node.OptionalFlag("optional"),
        IsGuess = node.OptionalFlag("guess"),
    };

    internal static ServiceRole RoleOf(EvidenceNode node)
    {
        var id = node.AsText();
        if (ServiceCatalogue.All.FirstOrDefault(definition => definition.Id == id) is { } definition)
            return definition.Role;
        node.Fail($"one of {string.Join(", ", ServiceCatalogue.All.Select(known => known.Id))}", EvidenceNode.Quoted(id));
        return default;
    }
}
