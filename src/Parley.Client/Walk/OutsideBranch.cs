using System.Collections.Immutable;
using Parley.Client.Steps;
using Parley.Client.Visits;
using Parley.Discovery;

namespace Parley.Client.Walk;

/// <summary>
/// The branch that clients outside walk: the services that name servers outside announce and those inside do not.
/// </summary>
sealed class OutsideBranch(VisitStep visiting, ISignInRecorder recorder)
{
    /// <summary>
    /// What is meant to be used from outside; what else is visible there leaks, and is told instead of visited.
    /// </summary>
    static readonly ImmutableArray<ServiceRole> Roles =
    [
        ServiceRole.Edge, ServiceRole.Xmpp, ServiceRole.XmppDirectTls, ServiceRole.XmppServer, ServiceRole.XmppServerDirectTls,
        ServiceRole.Sip, ServiceRole.Stun, ServiceRole.Turn,
    ];

    /// <summary>Visits them as soon as they are known.</summary>
    /// <param name="request">Whose sign-in, and which services.</param>
    /// <param name="discovering">The discovery from outside.</param>
    /// <param name="inside">The nodes that are visited already.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    internal async Task FollowAsync(
        SignInRequest request, Task<DiscoveryResult> discovering, ImmutableArray<ServiceTarget> inside,
        CancellationToken cancellationToken)
    {
        Task<DiscoveryResult>[] begun = [discovering];
        var discovery = (await Task.WhenAll(begun).ConfigureAwait(false))[0];
        recorder.DiscoveredOutside(discovery);
        var known = inside.Select(target => (target.Role, target.Node.ToUpperInvariant())).ToHashSet();
        // That the domain's own address might be a server is a guess, which the inside knows better.
        var announced = discovery with { Services = discovery.Services.RemoveAll(service => service.IsFallback) };
        var targets = DiscoveredTargets.Of(announced, request.Address.Domain)
            .Where(target => Roles.Contains(target.Role) && request.Wants(target.Role)
                && !known.Contains((target.Role, target.Node.ToUpperInvariant())))
            .Select(target => target with { Source = $"{target.Source} from outside" });
        await visiting.RunAsync([.. targets], cancellationToken).ConfigureAwait(false);
    }
}
