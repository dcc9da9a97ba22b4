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
    const int NotFound = 404;

    public async Task<ServiceGreeting> GreetAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken)
    {
        var (greeting, status) = await HttpGreeter.AskAsync(target, stream, cancellationToken).ConfigureAwait(false);
        return status != NotFound
            ? greeting
            : greeting with
            {
                Observations =
                [
                    .. greeting.Observations,
                    Observation.Of(ClientFindings.EdgeWithoutProvisioning, target.Node,
                        ("node", target.Node), ("domain", servicesDomain), ("asked", target.Path)),
                ],
            };
    }
}
