using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Greetings;

/// <summary>
/// Asks the edge for the provisioning of the domain, without a password: an edge that serves the domain asks for sign-in
/// first. One that does not know the page does not serve the domain.
/// </summary>
sealed class EdgeGreeter : IServiceGreeter
{
    public Task<ServiceGreeting> GreetAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken) =>
        HttpGreeter.AskForKnownAsync(
            target,
            stream,
            Observation.Of(ClientFindings.EdgeWithoutProvisioning, target.Node,
                ("node", target.Node), ("domain", servicesDomain), ("asked", target.Path)),
            isStillUnderstood: true,
            cancellationToken);
}
