using System.Collections.Immutable;
using Parley.Client.Steps;
using Parley.Client.Visits;
using Parley.Client.Web;

namespace Parley.Client.Walk;

/// <summary>
/// The line from an address to a signed-in user, as far as it goes without a password: find the services, open every
/// connection, read who the user is and how the clients are configured, visit what the configuration names.
/// </summary>
/// <remarks>A failure ends its own branch only. Everything is told to the recorder as it happens.</remarks>
public sealed class SignInLine(SignInEnvironment environment)
{
    /// <summary>Walks the line.</summary>
    /// <param name="request">Whose sign-in.</param>
    /// <param name="recorder">Sees every step.</param>
    /// <param name="cancellationToken">Ends the walk at once.</param>
    public async Task WalkAsync(SignInRequest request, ISignInRecorder recorder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(recorder);
        var clock = new WalkClock(environment.Time);
        using var visitor = new NodeVisitor(environment, request.Address.Domain, clock);
        var reader = new GateWebReader(visitor, environment);
        var steps = new StepRunner(recorder, clock);

        var discovery = await new DiscoveryStep(environment, reader, steps).RunAsync(request, cancellationToken).ConfigureAwait(false);
        recorder.Discovered(discovery);

        // The branches do not wait for each other: what the configuration names is visited as soon as it is read.
        var found = DiscoveredTargets.Of(discovery);
        var visiting = new VisitStep(visitor, steps, recorder);
        await Task.WhenAll(
            visiting.RunAsync([.. found.Where(target => target.Role != ServiceRole.UserData && request.Wants(target.Role))], cancellationToken),
            FollowUserDataAsync(request, found, visiting, reader, steps, recorder, cancellationToken)).ConfigureAwait(false);
    }

    static async Task FollowUserDataAsync(
        SignInRequest request,
        ImmutableArray<ServiceTarget> found,
        VisitStep visiting,
        GateWebReader reader,
        StepRunner steps,
        ISignInRecorder recorder,
        CancellationToken cancellationToken)
    {
        var nodes = found.RemoveAll(target => target.Role != ServiceRole.UserData);
        if (nodes.IsEmpty)
        {
            steps.Skip("Read user data", StepStatus.NotApplicable, "no user-data service is announced");
            return;
        }

        var visits = await visiting.RunAsync(nodes, cancellationToken).ConfigureAwait(false);
        var cluster = await new UserDataStep(reader, steps, recorder).RunAsync(request.Address, visits, cancellationToken).ConfigureAwait(false);
        if (cluster is null)
        {
            steps.Skip("Read configuration", StepStatus.CouldNotTell, "no node gave user data");
            return;
        }

        var followUp = visiting.RunAsync(cluster.Nodes.RemoveAll(node => IsAmong(node, found)), cancellationToken);
        var configured = await new ConfigurationStep(visiting, reader, steps, recorder)
            .RunAsync(request.Address.Domain, cluster, cancellationToken).ConfigureAwait(false);
        var unvisited = configured.RemoveAll(target => !request.Wants(target.Role) || IsAmong(target, found));
        await Task.WhenAll(followUp, visiting.RunAsync(unvisited, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Whether a node of this role and name was found by DNS already; its record then says the port.</summary>
    static bool IsAmong(ServiceTarget target, ImmutableArray<ServiceTarget> found) => found.Any(known =>
        known.Role == target.Role && known.Host.Equals(target.Host, StringComparison.OrdinalIgnoreCase));
}
