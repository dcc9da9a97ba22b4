using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Web;
using Parley.Dns.Selection;

namespace Parley.Client.Steps;

/// <summary>Finds the services of the user's domain.</summary>
sealed class DiscoveryStep(SignInEnvironment environment, IWebReader reader, StepRunner steps)
{
    internal Task<DiscoveryResult> RunAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        var discovery = new ServiceDiscovery(environment.Resolver, reader, new SrvSelector(environment.Random), environment.Time);
        var question = new DiscoveryRequest { ServicesDomain = request.Address.DomainName, AskCloud = request.AskCloud };
        return steps.RunAsync("Find services", () => discovery.DiscoverAsync(question, cancellationToken), Summarize);
    }

    static (StepStatus, string) Summarize(DiscoveryResult result) =>
        (result.Observations.Any(observation => observation.Severity == Severity.Error) ? StepStatus.Failed : StepStatus.Passed, result.Reason);
}
