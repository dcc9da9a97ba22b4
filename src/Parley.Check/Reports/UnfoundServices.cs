using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Findings;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;

namespace Parley.Check.Reports;

/// <summary>
/// Services that no client comes to because the record that should lead there leads nowhere: they were not visited, and their
/// users are cut off all the same. Pure.
/// </summary>
static class UnfoundServices
{
    /// <summary>The services, each once.</summary>
    internal static ImmutableArray<ServiceRole> Of(DiscoveryResult? discovery)
    {
        if (discovery is null)
            return [];
        var named = discovery.Observations.Where(observation => observation.Severity == Severity.Error)
            .Select(RecordOf).OfType<string>()
            .Select(record => ServiceKinds.OfRecord(record) is { } kind ? ServiceCatalogue.RoleOf(kind) : null)
            .OfType<ServiceRole>();
        // Where nothing at all is found there is no sign-in; messaging is what every client of users has.
        return [.. (IsLost(discovery) ? named.Append(ServiceRole.Xmpp) : named).Distinct()];
    }

    static bool IsLost(DiscoveryResult discovery) =>
        discovery.Path == SignInPath.Manual || discovery.Services.Any(service => service.IsFallback);

    static string? RecordOf(Observation observation) =>
        observation.Finding == DiscoveryFindings.RecordMisspelt ? observation["asked"]
        : observation.Finding == DiscoveryFindings.PortZero
            || observation.Finding.Code.StartsWith("dns.srv.", StringComparison.Ordinal) ? observation["record"]
        : null;
}
