using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Paths;
using Parley.Discovery.Web;
using Parley.Dns.Resolution;
using Parley.Dns.Selection;

namespace Parley.Client.Steps;

/// <summary>Finds the services of the user's domain.</summary>
sealed class DiscoveryStep(SignInEnvironment environment, IWebReader reader, StepRunner steps)
{
    internal Task<DiscoveryResult> RunAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        var discovery = new ServiceDiscovery(environment.Resolver, reader, new SrvSelector(environment.Random), environment.Time);
        var question = new DiscoveryRequest
        {
            ServicesDomain = request.Address.DomainName,
            AskCloud = request.AskCloud,
            Vantage = environment.OutsideResolver is null ? DnsVantage.Unknown : DnsVantage.Inside,
        };
        return steps.RunAsync("Find services", () => discovery.DiscoverAsync(question, cancellationToken), Summarize);
    }

    /// <summary>Finds what name servers outside say. The web is asked once, by the inside.</summary>
    internal Task<DiscoveryResult> RunOutsideAsync(
        IDnsResolver resolver, Random random, SignInRequest request, CancellationToken cancellationToken)
    {
        var discovery = new ServiceDiscovery(resolver, reader, new SrvSelector(random), environment.Time);
        var question = new DiscoveryRequest
        {
            ServicesDomain = request.Address.DomainName,
            AskHostMeta = false,
            Vantage = DnsVantage.Outside,
        };
        return steps.RunAsync(
            "Find services from outside", () => discovery.DiscoverAsync(question, cancellationToken), SummarizeOutside);
    }

    static (StepStatus, string) SummarizeOutside(DiscoveryResult result) =>
        (result.DnsWorked ? StepStatus.Passed : StepStatus.Failed, result.Reason);

    static (StepStatus, string) Summarize(DiscoveryResult result) =>
        (result.Observations.Any(observation => observation.Severity == Severity.Error) ? StepStatus.Failed : StepStatus.Passed, result.Reason);
}
