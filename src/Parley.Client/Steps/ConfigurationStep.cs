using System.Collections.Immutable;
using Parley.Client.Findings;
using Parley.Client.Greetings;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Client.Web;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Effective;
using Parley.Configuration.Findings;
using Parley.Configuration.ServiceProfiles;
using Parley.Diagnostics;
using Parley.Discovery.Web;

namespace Parley.Client.Steps;

/// <summary>Downloads what configures the clients, and names the servers that it leads to.</summary>
sealed class ConfigurationStep(
    VisitStep visiting, GateWebReader reader, DomainFence fence, StepRunner steps, ISignInRecorder recorder)
{
    /// <summary>The secure download port (planning guide, "Ports and Protocols").</summary>
    const int Port = 6972;

    const string ProfileName = "SPDefault.cnf.xml";
    const string FileName = "jabber-config.xml";
    const int Ok = 200;

    /// <summary>Visits the download servers, reads the documents, and gives the nodes to visit that they name.</summary>
    internal async Task<ImmutableArray<ServiceTarget>> RunAsync(HomeCluster cluster, CancellationToken cancellationToken)
    {
        var nodes = cluster.Nodes.Select(node => node with
        {
            Role = ServiceRole.Configuration,
            Port = Port,
            Path = $"/{FileName}",
            Source = $"user-data node {node.Host}",
        }).ToImmutableArray();
        var visits = await visiting.RunAsync(nodes, cancellationToken).ConfigureAwait(false);
        var servers = visits.Where(visit => visit.Connections.Any(connection => connection.Greeting is { Understood: true }))
            .Select(visit => visit.Target).OrderBy(target => target.Rank).ToImmutableArray();
        if (servers.IsEmpty)
        {
            steps.Skip("Read configuration", StepStatus.CouldNotTell, "no node serves configuration over HTTPS");
            return [];
        }

        return await steps.RunAsync(
            "Read configuration",
            () => ReadAsync(servers, cluster.Trusted, cancellationToken),
            targets => (StepStatus.Passed, targets.IsEmpty ? "names no further server" : $"names {string.Join(", ", targets.Select(target => target.Node))}"))
            .ConfigureAwait(false);
    }

    async Task<ImmutableArray<ServiceTarget>> ReadAsync(
        ImmutableArray<ServiceTarget> servers, bool clusterTrusted, CancellationToken cancellationToken)
    {
        var documents = await Task.WhenAll(
            DownloadAsync(servers, ProfileName, cancellationToken), DownloadAsync(servers, FileName, cancellationToken)).ConfigureAwait(false);
        var profile = Parse<ServiceProfile>(documents[0], ServiceProfile.TryParse);
        var file = Parse<ClientConfiguration>(documents[1], ClientConfiguration.TryParse);
        var effective = EffectiveConfiguration.Of(profile, file);
        foreach (var observation in ConfigurationReview.Of(effective))
            recorder.Observed(ServiceRole.Configuration, servers[0].Node, observation);

        var trusted = clusterTrusted && documents.All(document => document.Trusted);
        return [.. ConfiguredTargets.Of(effective).Where(target => fence.MayFollow(target, trusted, $"the configuration of {servers[0].Node}"))];
    }

    async Task<Download> DownloadAsync(ImmutableArray<ServiceTarget> servers, string name, CancellationToken cancellationToken)
    {
        var said = "";
        foreach (var server in servers)
        {
            var (answer, trusted) = await reader.ReadAsync(server, $"/{name}", cancellationToken).ConfigureAwait(false);
            if (answer is { Outcome: WebOutcome.Answered, StatusCode: Ok })
                return new(name, server.Node, answer.Body, trusted);
            said = answer.Outcome == WebOutcome.Answered ? $"HTTP {answer.StatusCode}" : answer.Detail ?? answer.Outcome.ToString();
        }

        recorder.Observed(ServiceRole.Configuration, servers[0].Node, Observation.Of(
            ClientFindings.ConfigurationNotFound, name, ("file", name), ("answer", Printable.Of(said))));
        return new(name, servers[0].Node, null, Trusted: true);
    }

    T? Parse<T>(Download download, DocumentParser<T> parse)
        where T : class
    {
        if (download.Body is not { } body)
            return null;
        if (parse(body, out var document, out var error))
            return document;
        recorder.Observed(ServiceRole.Configuration, download.Node, ConfigurationReview.Unreadable(download.Name, error));
        return null;
    }

    sealed record Download(string Name, string Node, ReadOnlyMemory<byte>? Body, bool Trusted);
}
