using System.Collections.Immutable;
using System.Text.Json;
using Parley.Check.Json;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Discovery;

namespace Parley.Check.Bundles;

/// <summary>What was asked for, in a bundle.</summary>
static class RequestEvidence
{
    internal static void Write(Utf8JsonWriter writer, string name, CheckRequest request) => writer.WriteObject(name, () =>
    {
        var address = request.SignIn.Address;
        writer.WriteString("address", $"{address.Local}@{address.TypedDomain}");
        writer.WriteStrings(
            "services",
            [.. request.SignIn.Only.Select(role => ServiceCatalogue.Of(role).Id).Order(StringComparer.Ordinal)]);
        writer.WriteBoolean("askCloud", request.SignIn.AskCloud);
        writer.WriteOptional("documentedPorts", request.SignIn.DocumentedPorts);
        writer.WriteInstant("time", request.Time);
        writer.WriteBoolean("timeGiven", request.TimeGiven);
        // Absent for all: a later version knows more of them.
        if (!request.Clients.SequenceEqual(KnownClients.All))
            writer.WriteStrings("clients", [.. request.Clients.Select(client => client.Id)]);
    });

    internal static CheckRequest? Read(EvidenceNode node, DateTimeOffset? at)
    {
        var address = node.Member("address");
        if (!UserAddress.TryParse(address.AsText(), out var user, out var error))
        {
            address.Fail("a user's address", error.ToString());
            return null;
        }

        return new()
        {
            SignIn = new()
            {
                Address = user,
                Only = [.. node.Items("services").Select(VisitEvidence.RoleOf)],
                AskCloud = node.Flag("askCloud"),
                DocumentedPorts = node.OptionalFlag("documentedPorts"),
            },
            Time = at ?? node.Instant("time"),
            TimeGiven = at is not null || node.Flag("timeGiven"),
            Clients = ReadClients(node),
        };
    }

    /// <summary>The clients that are known here too; all, where none is.</summary>
    static ImmutableArray<ClientRules> ReadClients(EvidenceNode node)
    {
        // A word of an earlier version may be that of a group now.
        var clients = node.Read("clients", item => KnownClients.TryFind(item.AsText(), out var found) ? found : [])
            .SelectMany(found => found);
        return clients.Distinct().ToImmutableArray() is [_, ..] some ? some : KnownClients.All;
    }
}
