using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Findings;
using Parley.Discovery.Paths;

namespace Parley.Check.Reports;

/// <summary>
/// Services that no client comes to because the record that should lead there leads nowhere: they were not visited, and their
/// users are cut off all the same. Pure.
/// </summary>
static class UnfoundServices
{
    /// <summary>The services behind the records, by their first two labels.</summary>
    static readonly FrozenDictionary<string, ServiceRole> Roles = new Dictionary<string, ServiceRole>
    {
        ["_cisco-uds._tcp"] = ServiceRole.UserData,
        ["_cuplogin._tcp"] = ServiceRole.PresenceLogin,
        ["_collab-edge._tls"] = ServiceRole.Edge,
        ["_xmpp-client._tcp"] = ServiceRole.Xmpp,
        ["_xmpps-client._tcp"] = ServiceRole.XmppDirectTls,
        ["_sips._tcp"] = ServiceRole.Sip,
        ["_sip._tls"] = ServiceRole.Sip,
        ["_ldap._tcp"] = ServiceRole.Ldap,
        ["_ldaps._tcp"] = ServiceRole.Ldaps,
        ["_gc._tcp"] = ServiceRole.GlobalCatalog,
        ["_stuns._tcp"] = ServiceRole.Stun,
        ["_turns._tcp"] = ServiceRole.Turn,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The services, each once.</summary>
    internal static ImmutableArray<ServiceRole> Of(DiscoveryResult? discovery)
    {
        if (discovery is null)
            return [];
        var named = discovery.Observations.Where(observation => observation.Severity == Severity.Error)
            .Select(RecordOf).OfType<string>()
            .Select(record => Roles.TryGetValue(Labels(record), out var role) ? role : (ServiceRole?)null)
            .OfType<ServiceRole>();
        // Where nothing at all is found there is no sign-in; messaging is what every client of users has.
        return [.. (IsLost(discovery) ? named.Append(ServiceRole.Xmpp) : named).Distinct()];
    }

    static bool IsLost(DiscoveryResult discovery) =>
        discovery.Path == SignInPath.Manual || discovery.Services.Any(service => service.IsFallback);

    static string? RecordOf(Observation observation) =>
        observation.Finding == DiscoveryFindings.RecordMisspelt ? observation["asked"]
        : observation.Finding == DiscoveryFindings.PortZero || observation.Finding.Code.StartsWith("dns.srv.", StringComparison.Ordinal) ? observation["record"]
        : null;

    static string Labels(string record) => string.Join('.', record.Split('.').Take(2));
}
