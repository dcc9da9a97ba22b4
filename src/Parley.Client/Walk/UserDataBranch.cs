using System.Collections.Immutable;
using Parley.Client.Steps;
using Parley.Client.Visits;

namespace Parley.Client.Walk;

/// <summary>
/// The branch of the walk that user data opens: the home cluster, the configuration it
/// serves, the servers that this names.
/// </summary>
sealed class UserDataBranch(
    VisitStep visiting, UserDataStep userData, ConfigurationStep configuration, StepRunner steps, ISignInRecorder recorder)
{
    /// <summary>What user data leads to; where none of it is asked for, the branch is left out.</summary>
    static readonly ImmutableArray<ServiceRole> LeadsTo =
        [ServiceRole.UserData, ServiceRole.Configuration, .. ConfiguredTargets.Roles];

    readonly TaskCompletionSource _led = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the visits of what the user data led to are under way, or it led nowhere.</summary>
    internal Task Led => _led.Task;

    /// <summary>Follows the branch as far as it goes.</summary>
    /// <param name="request">Whose sign-in, and which services.</param>
    /// <param name="found">The nodes that DNS gave; they are visited, or being visited, already.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    internal async Task FollowAsync(
        SignInRequest request, ImmutableArray<ServiceTarget> found, CancellationToken cancellationToken)
    {
        var nodes = found.RemoveAll(target => target.Role != ServiceRole.UserData);
        if (nodes.IsEmpty || !LeadsTo.Any(request.Wants))
        {
            var why = nodes.IsEmpty ? "no user-data service is announced" : "no service that was asked for is configured there";
            steps.Skip("Read user data", StepStatus.NotApplicable, why);
            _led.SetResult();
            return;
        }

        // A node that is down is waited for in the end, and holds up nothing of what the others tell.
        var visits = visiting.Begin(nodes, cancellationToken);
        var cluster = await userData.RunAsync(request.Address, visits, cancellationToken).ConfigureAwait(false);
        if (cluster is null)
        {
            steps.Skip("Read configuration", StepStatus.CouldNotTell, "no node gave user data");
            _led.SetResult();
            return;
        }

        var further = request.Wants(ServiceRole.UserData) ? cluster.Nodes.RemoveAll(node => IsAmong(node, found)) : [];
        Task[] following =
        [
            visiting.RunAsync(WithDocumentedPorts(request, further), cancellationToken),
            FollowConfigurationAsync(request, cluster, found, cancellationToken),
        ];
        _led.SetResult();
        await Task.WhenAll(following).ConfigureAwait(false);
    }

    async Task FollowConfigurationAsync(
        SignInRequest request, HomeCluster cluster, ImmutableArray<ServiceTarget> found, CancellationToken cancellationToken)
    {
        var configured = await configuration.RunAsync(cluster, cancellationToken).ConfigureAwait(false);
        var named = configured.Targets.RemoveAll(target => IsAmong(target, found));
        await visiting.RunAsync(
            WithDocumentedPorts(request, named).RemoveAll(target => !request.Wants(target.Role)),
            cancellationToken).ConfigureAwait(false);

        var directories = found.Concat(named)
            .Where(target => SearchBases.IsDirectory(target.Role) && request.Wants(target.Role)).ToImmutableArray();
        if (configured.SearchBases.IsEmpty || directories.IsEmpty)
            return;
        // All were visited, or are being visited.
        configured.SearchBases.Compare(await visiting.RunAsync(directories, cancellationToken).ConfigureAwait(false), recorder);
    }

    static ImmutableArray<ServiceTarget> WithDocumentedPorts(SignInRequest request, ImmutableArray<ServiceTarget> nodes) =>
        request.DocumentedPorts ? nodes.AddRange(DocumentedPorts.BesideOf(nodes)) : nodes;

    /// <summary>
    /// Whether a node of this role and name was found by DNS already; its record then says
    /// the port, if nothing else does.
    /// </summary>
    static bool IsAmong(ServiceTarget target, ImmutableArray<ServiceTarget> found) => found.Any(known =>
        known.Role == target.Role
        && known.Host.Equals(target.Host, StringComparison.OrdinalIgnoreCase)
        && (known.Port == target.Port || !target.IsPortSet));
}
