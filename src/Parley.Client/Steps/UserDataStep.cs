using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Client.Findings;
using Parley.Client.Greetings;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Client.Web;
using Parley.Configuration.Findings;
using Parley.Configuration.Hosts;
using Parley.Configuration.UserData;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Web;

namespace Parley.Client.Steps;

/// <summary>Finds the user's home cluster and its nodes, asking one node after the other until one answers.</summary>
sealed class UserDataStep(
    VisitStep visiting, GateWebReader reader, DomainFence fence, StepRunner steps, ISignInRecorder recorder, TimeProvider time)
{
    /// <summary>The largest cluster has 21 nodes that serve user data; more names than this are not one cluster's.</summary>
    internal const int MaximumNodes = 64;

    /// <summary>Documents come with this status alone; the bodies of others are pages for people.</summary>
    const int Ok = 200;

    /// <summary>Gives the cluster, or <see langword="null"/> where no node gave an answer that can be read.</summary>
    internal async Task<HomeCluster?> RunAsync(
        UserAddress address, ImmutableArray<Task<NodeVisit>> visits, CancellationToken cancellationToken)
    {
        using var nodes = new AnsweringNodes(visits, time);
        await nodes.GetAsync(0).ConfigureAwait(false); // the step begins when there is somebody to ask
        return await steps.RunAsync(
            "Read user data", () => ReadAsync(address, nodes, cancellationToken), Summarize).ConfigureAwait(false);
    }

    async Task<HomeCluster?> ReadAsync(UserAddress address, AnsweringNodes nodes, CancellationToken cancellationToken)
    {
        // Only what answered the first question is asked on; why the others did not is told already.
        for (var i = 0; await nodes.GetAsync(i).ConfigureAwait(false) is { } target; i++)
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
        var home = HomeOf(user, address, target, trusted);
        if (home != target)
        {
            var visits = await visiting.RunAsync([home], cancellationToken).ConfigureAwait(false);
            if (!visits.Any(Answers))
                return new([home], trusted);
        }

        var (answer, alsoTrusted) = await reader.ReadAsync(home, UserDataPaths.Servers, cancellationToken).ConfigureAwait(false);
        trusted &= alsoTrusted;
        var list = await ReadAsync<ServersAnswer>(
            home, UserDataPaths.Servers, answer, ServersAnswer.TryParse, cancellationToken).ConfigureAwait(false);
        return list is not null
            ? new(NodesOf(list, home, trusted), trusted)
            : new([home], trusted);
    }

    /// <summary>
    /// Asks for the user by name, and where that is unknown by the whole address. Old releases know the name alone and
    /// answer the second question with an error: then the first answer stands.
    /// </summary>
    async Task<(ClusterUserAnswer? User, bool Trusted)> FindUserAsync(
        UserAddress address, ServiceTarget target, CancellationToken cancellationToken)
    {
        var byName = UserDataPaths.ClusterUserByName(address.Local);
        var (answer, trusted) = await reader.ReadAsync(target, byName, cancellationToken).ConfigureAwait(false);
        var user = await ReadAsync<ClusterUserAnswer>(
            target, byName, answer, ClusterUserAnswer.TryParse, cancellationToken).ConfigureAwait(false);
        if (user is null or { Found: true })
            return (user, trusted);

        var (second, alsoTrusted) = await reader
            .ReadAsync(target, UserDataPaths.ClusterUserByAddress(address.ToString()), cancellationToken).ConfigureAwait(false);
        return IsDocument(second) && ClusterUserAnswer.TryParse(second.Body, out var known, out _)
            ? (known, trusted && alsoTrusted)
            : (user, trusted);
    }

    /// <summary>The node that speaks for the user's home cluster: the one that was asked, or the one that it leads to.</summary>
    ServiceTarget HomeOf(ClusterUserAnswer user, UserAddress address, ServiceTarget target, bool trusted)
    {
        if (!NodeLink.TryResolve(PageOf(target), user.ServersLink, out var servers) || IsHost(servers.IdnHost, target))
            return target;
        var home = target with
        {
            Host = servers.IdnHost,
            // A link in clear text names the host; what is asked there is asked over TLS.
            Port = servers.Scheme == Uri.UriSchemeHttps ? servers.Port : UserDataPaths.Port,
            Addresses = [],
            Rank = 0,
            Source = $"home cluster of {address.Local}",
            Origin = ReferenceOrigin.ServerAnnounced,
        };
        return fence.MayFollow(home, trusted, $"user data of {target.Node}") ? home : target;
    }

    /// <summary>
    /// The nodes that the list names, and the one that gave it in any case: names in the
    /// list are often not those in use.
    /// </summary>
    ImmutableArray<ServiceTarget> NodesOf(ServersAnswer list, ServiceTarget asked, bool trusted)
    {
        var bounded = list with { Nodes = [.. list.Nodes.Take(MaximumNodes)] };
        foreach (var observation in ConfigurationReview.Of(bounded))
            recorder.Observed(ServiceRole.UserData, asked.Node, observation);

        var nodes = ImmutableArray.CreateBuilder<ServiceTarget>();
        foreach (var name in bounded.Nodes)
        {
            if (!ServerAddress.TryParse(name, out var address))
                continue; // told by the review
            var node = NodeOf(address, asked) with { Rank = nodes.Count };
            if (node.Host == asked.Host || fence.MayFollow(node, trusted, $"the server list of {asked.Node}"))
                nodes.Add(node);
        }

        if (!nodes.Any(node => IsHost(node.Host, asked)))
            nodes.Add(asked with { Rank = nodes.Count });
        return nodes.ToImmutable();
    }

    static ServiceTarget NodeOf(ServerAddress address, ServiceTarget asked) => IsHost(address.Host, asked)
        ? asked
        : asked with
        {
            Host = address.Host,
            Port = address.Port ?? UserDataPaths.Port,
            Addresses = [],
            Source = $"server list of {asked.Host}",
            Origin = ReferenceOrigin.ServerAnnounced,
        };

    /// <summary>The document; where the answer is none, why is told.</summary>
    async Task<T?> ReadAsync<T>(
        ServiceTarget target, string path, WebAnswer answer, DocumentParser<T> parse, CancellationToken cancellationToken)
        where T : class
    {
        var trail = new RedirectionTrail(reader);
        if (await trail.FollowAsync(target, path, answer, cancellationToken).ConfigureAwait(false) is { } redirected)
        {
            recorder.Observed(ServiceRole.UserData, target.Node, redirected with { Severity = Severity.Error });
            return null;
        }

        string said;
        if (IsDocument(answer))
        {
            if (parse(answer.Body, out var document, out var error))
                return document;
            said = error.ToString();
        }
        else
        {
            said = answer.Outcome == WebOutcome.Answered
                ? HttpStatusMeaning.Of(answer.StatusCode)
                : answer.Detail ?? answer.Outcome.ToString();
        }

        recorder.Observed(ServiceRole.UserData, target.Node, Observation.Of(
            ClientFindings.UserDataUnreadable, target.Node, ("node", target.Node), ("asked", path),
            ("answer", Printable.Of(said))));
        return null;
    }

    static bool IsDocument(WebAnswer answer) => answer is { Outcome: WebOutcome.Answered, StatusCode: Ok };

    static bool Answers(NodeVisit visit) => visit.Connections.Any(connection => connection.Greeting is { Understood: true });

    static bool IsHost(string host, ServiceTarget target) => host.Equals(target.Host, StringComparison.OrdinalIgnoreCase);

    static Uri PageOf(ServiceTarget target) => new UriBuilder(Uri.UriSchemeHttps, target.Host, target.Port).Uri;

    static (StepStatus, string) Summarize(HomeCluster? cluster) => cluster is null
        ? (StepStatus.CouldNotTell, "no node gave user data")
        : (StepStatus.Passed, $"home cluster: {string.Join(", ", cluster.Nodes.Select(node => node.Host))}");
}
