using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Identity;
using Parley.Client.Findings;
using Parley.Client.Greetings;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Client.Web;
using Parley.Configuration.Findings;
using Parley.Configuration.UserData;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Web;

namespace Parley.Client.Steps;

/// <summary>Finds the user's home cluster and its nodes, asking one node after the other until one answers.</summary>
sealed class UserDataStep(GateWebReader reader, StepRunner steps, ISignInRecorder recorder)
{
    /// <summary>The largest cluster has 21 nodes that serve user data; more names than this are not one cluster's.</summary>
    const int MaximumNodes = 64;

    const int NotFound = 404;

    /// <summary>Gives the cluster, or <see langword="null"/> where no node gave an answer that can be read.</summary>
    internal Task<HomeCluster?> RunAsync(UserAddress address, ImmutableArray<NodeVisit> visits, CancellationToken cancellationToken) =>
        steps.RunAsync("Read user data", () => ReadAsync(address, visits, cancellationToken), Summarize);

    async Task<HomeCluster?> ReadAsync(UserAddress address, ImmutableArray<NodeVisit> visits, CancellationToken cancellationToken)
    {
        // Only what answered the first question is asked on; why the others did not is told already.
        var answering = visits.Where(visit => visit.Connections.Any(connection => connection.Greeting is { Understood: true }))
            .OrderBy(visit => visit.Target.Rank);
        foreach (var target in answering.Select(visit => visit.Target))
        {
            if (await AskAsync(address, target, cancellationToken).ConfigureAwait(false) is { } cluster)
                return cluster;
        }

        return null;
    }

    async Task<HomeCluster?> AskAsync(UserAddress address, ServiceTarget target, CancellationToken cancellationToken)
    {
        var (user, trusted) = await FindUserAsync(address, target, cancellationToken).ConfigureAwait(false);
        if (user is null)
            return null;
        if (!user.Found)
        {
            recorder.Observed(ServiceRole.UserData, target.Node,
                Observation.Of(ClientFindings.UserNotFound, address.ToString(), ("user", address.Local), ("node", target.Node)));
        }

        // Without a home cluster the node that was asked is the one whose clients are configured.
        var home = user.ServersLink is { } link && NodeLink.TryResolve(PageOf(target), link, out var servers)
            ? target with { Host = servers.Host, Port = servers.Port, Addresses = [], Source = $"home cluster of {address.Local}", Origin = ReferenceOrigin.ServerAnnounced }
            : target;
        var asked = SameHost(home, target) ? target : home;
        var (answer, alsoTrusted) = await reader.ReadAsync(asked, UserDataPaths.Servers, cancellationToken).ConfigureAwait(false);
        trusted &= alsoTrusted;
        if (!TryRead<ServersAnswer>(asked, UserDataPaths.Servers, answer, ServersAnswer.TryParse, out var list))
            return new([asked], trusted);
        foreach (var observation in ConfigurationReview.Of(list))
            recorder.Observed(ServiceRole.UserData, asked.Node, observation);
        return new([.. list.Nodes.Take(MaximumNodes).Select((host, rank) => NodeOf(host, rank, asked))], trusted);
    }

    /// <summary>Asks for the user by name, and where that is unknown by the whole address: clusters know either.</summary>
    async Task<(ClusterUserAnswer? User, bool Trusted)> FindUserAsync(UserAddress address, ServiceTarget target, CancellationToken cancellationToken)
    {
        ClusterUserAnswer? user = null;
        var trusted = true;
        foreach (var path in new[] { UserDataPaths.ClusterUserByName(address.Local), UserDataPaths.ClusterUserByAddress(address.ToString()) })
        {
            var (answer, overTrusted) = await reader.ReadAsync(target, path, cancellationToken).ConfigureAwait(false);
            trusted &= overTrusted;
            if (!TryRead<ClusterUserAnswer>(target, path, answer, ClusterUserAnswer.TryParse, out user))
                return (null, trusted);
            if (user.Found)
                break;
        }

        return (user, trusted);
    }

    bool TryRead<T>(
        ServiceTarget target, string path, WebAnswer answer, DocumentParser<T> parse, [NotNullWhen(true)] out T? document)
        where T : class
    {
        document = null;
        string said;
        if (answer is { Outcome: WebOutcome.Answered, StatusCode: < NotFound })
        {
            if (parse(answer.Body, out document, out var error))
                return true;
            said = error.ToString();
        }
        else
        {
            said = answer.Outcome == WebOutcome.Answered ? $"HTTP {answer.StatusCode}" : answer.Detail ?? answer.Outcome.ToString();
        }

        recorder.Observed(ServiceRole.UserData, target.Node, Observation.Of(
            ClientFindings.UserDataUnreadable, target.Node, ("node", target.Node), ("asked", path), ("answer", Printable.Of(said))));
        return false;
    }

    static ServiceTarget NodeOf(string host, int rank, ServiceTarget asked) => SameHost(host, asked.Host)
        ? asked with { Rank = rank }
        : asked with
        {
            Host = host,
            Port = UserDataPaths.Port,
            Addresses = [],
            Rank = rank,
            Source = $"node list of {asked.Host}",
            Origin = ReferenceOrigin.ServerAnnounced,
        };

    static bool SameHost(ServiceTarget one, ServiceTarget other) => SameHost(one.Host, other.Host);

    static bool SameHost(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    static Uri PageOf(ServiceTarget target) => new UriBuilder(Uri.UriSchemeHttps, target.Host, target.Port).Uri;

    static (StepStatus, string) Summarize(HomeCluster? cluster) => cluster is null
        ? (StepStatus.CouldNotTell, "no node gave user data")
        : (StepStatus.Passed, $"home cluster: {string.Join(", ", cluster.Nodes.Select(node => node.Host))}");
}
