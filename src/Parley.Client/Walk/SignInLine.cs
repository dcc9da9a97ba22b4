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
    /// <summary>
    /// What the branch of user data has before a hundred other handshakes take the processor from it, where it needs so long: a
    /// server that is near and well has told by then where the configuration is.
    /// </summary>
    static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(400);

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

        var finding = new DiscoveryStep(environment, reader, steps);
        // Chance of its own: the two discoveries run side by side.
        var outside = environment.OutsideResolver is { } resolver
            ? finding.RunOutsideAsync(resolver, new(environment.Random.Next()), request, cancellationToken)
            : null;
        var discovery = await finding.RunAsync(request, cancellationToken).ConfigureAwait(false);
        recorder.Discovered(discovery);

        // The branches do not wait for each other: what the configuration names is visited as soon as it is read.
        var found = DiscoveredTargets.Of(discovery, request.Address.Domain);
        var beside = request.DocumentedPorts ? DocumentedPorts.BesideOf(found) : [];
        var visiting = new VisitStep(visitor, steps, recorder);
        var fence = new DomainFence(request.Address.DomainName, recorder);
        var branch = new UserDataBranch(
            visiting,
            new UserDataStep(visiting, reader, fence, steps, recorder, environment.Time),
            new ConfigurationStep(visiting, reader, fence, steps, recorder, environment.Time, request.Address.Domain),
            steps,
            recorder);
        try
        {
            // User data first: the longest branch hangs on it, and what it leads to should not wait for a turn at the processor.
            var following = branch.FollowAsync(request, found, cancellationToken);
            await Task.WhenAny(branch.Led, Task.Delay(HeadStart, environment.Time, cancellationToken)).ConfigureAwait(false);
            await Task.WhenAll(
                following,
                visiting.RunAsync(
                    [.. found.Concat(beside).Where(target => target.Role != ServiceRole.UserData && request.Wants(target.Role))],
                    cancellationToken),
                outside is null
                    ? Task.CompletedTask
                    : new OutsideBranch(visiting, recorder).FollowAsync(request, outside, found, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            // Where a branch broke off, what the other had begun still uses the visitor.
            await visiting.FinishAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await visiting.FinishAsync().ConfigureAwait(false);
    }
}
