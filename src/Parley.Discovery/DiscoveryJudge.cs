using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Discovery.Cloud;
using Parley.Discovery.Findings;
using Parley.Discovery.HostMeta;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;
using Parley.Discovery.Web;
using Parley.Dns;
using Parley.Dns.Findings;
using Parley.Dns.Resolution;

namespace Parley.Discovery;

/// <summary>Says what is wrong with a discovery as a whole. Pure: it sees values only.</summary>
sealed class DiscoveryJudge(
    DiscoveryRequest request,
    DiscoveryResult result,
    ImmutableArray<FoundService> found,
    ImmutableArray<DnsLookup> domainLookups,
    ImmutableArray<Observation> misspelt)
{
    readonly Report _report = new();

    DnsName VoiceDomain => request.VoiceServicesDomain ?? request.ServicesDomain;

    internal ImmutableArray<Observation> Judge()
    {
        if (result.DnsWorked)
        {
            JudgeLookups();
            _report.AddRange(misspelt);
            JudgePath();
            JudgeCalls();
            JudgeViews();
            JudgeVendorLimits();
            foreach (var service in found)
                _report.AddRange(service.Observations);
        }
        else if (found.Select(service => LookupFindings.Of(service.Lookup)).OfType<Observation>().FirstOrDefault() is { } failure)
        {
            // Every question failed; one of them says why as well as all do.
            _report.Add(failure);
        }

        new HostMetaJudge(request.ServicesDomain, _report).Judge(result.HostMeta);
        JudgeCloud();
        return _report.ToImmutable();
    }

    /// <summary>
    /// Where some questions failed and others did not, something may be missing from the result: for some, a fault.
    /// </summary>
    void JudgeLookups()
    {
        foreach (var service in found.Where(service => !service.Lookup.IsDecided))
        {
            if (LookupFindings.Of(service.Lookup) is { } observation)
                _report.Add(observation with { Severity = Severity.Warning });
        }

        foreach (var server in AllLookups().SelectMany(LookupFindings.OfServers).DistinctBy(silent => silent.Subject))
            _report.Add(server);
    }

    IEnumerable<DnsLookup> AllLookups() => result.Lookups
        .Concat(result.Services.SelectMany(service => service.Nodes).SelectMany(node => node.AddressLookups));

    void JudgePath()
    {
        var domain = request.ServicesDomain;
        if (result.Services.FirstOrDefault(service => service.IsFallback) is { } fallback)
        {
            _report.Add(
                DiscoveryFindings.PathFallbackOnly, domain.ToString(),
                ("domain", domain), ("records", AskedNames()), ("node", fallback.Nodes[0]));
        }
        else if (result.Path == SignInPath.Manual)
        {
            JudgeNothing(domain);
        }
        else if (result.Path == SignInPath.Inside
            && !IsUsable(ServiceKind.UserData)
            && !request.Excluded.Contains(ExcludedService.Cucm))
        {
            _report.Add(
                DiscoveryFindings.LegacyOnly, Name(ServiceKind.LegacyPresence),
                ("legacy", Name(ServiceKind.LegacyPresence)), ("voiceDomain", VoiceDomain));
        }
    }

    void JudgeNothing(DnsName domain)
    {
        var missing = domainLookups.FirstOrDefault(lookup =>
            lookup.Status == DnsLookupStatus.NameDoesNotExist && lookup.Aliases.IsEmpty);
        if (missing is not null)
        {
            _report.Add(
                DiscoveryFindings.DomainDoesNotExist, domain.ToString(),
                ("domain", domain),
                ("zone", missing.Authority is { } zone ? $"The zone {zone.Name}" : "The name server"));
        }
        else if (IsUsable(ServiceKind.SipTls) || IsUsable(ServiceKind.Sip))
        {
            _report.Add(DiscoveryFindings.SipOnly, domain.ToString(), ("domain", domain));
        }
        else if (DeniedNames() is [var first, ..] denied)
        {
            _report.Add(
                DiscoveryFindings.PathWithdrawn, domain.ToString(),
                ("domain", domain), ("records", denied), ("first", first));
        }
        else
        {
            _report.Add(
                DiscoveryFindings.PathNone, domain.ToString(),
                ("domain", domain), ("voiceDomain", VoiceDomain), ("records", AskedNames()));
        }
    }

    /// <summary>Whether calls are announced in clear text only.</summary>
    void JudgeCalls()
    {
        var secure = found.Where(service => service.Record.Kind == ServiceKind.SipTls).ToList();
        if (Find(ServiceKind.Sip) is not { Service: { } plain } || secure is not [var first, ..]
            || secure.Exists(service => service.IsUsable || !service.Lookup.IsDecided))
            return;
        const int port = 5061; // RFC 3261, 19.1.2
        var name = first.Record.Name;
        _report.Add(
            DiscoveryFindings.SipTlsRecordMissing, name.ToString(),
            ("record", name), ("other", plain.RecordName), ("hosts", plain.Nodes),
            ("zoneLine", ZoneLines.Srv(name, 10, 50, port, plain.Nodes[0].Host)));
    }

    /// <summary>
    /// Whether inside and outside are kept apart (requirement of the planning guide, "Domain Name System Designs").
    /// </summary>
    void JudgeViews()
    {
        if (request.Vantage == DnsVantage.Outside)
        {
            foreach (var inside in found.Where(service =>
                service is { IsUsable: true, Record.Kind: ServiceKind.UserData or ServiceKind.LegacyPresence }))
            {
                _report.Add(
                    DiscoveryFindings.InsideVisibleOutside, inside.Record.Name.ToString(),
                    ("inside", inside.Record.Name), ("hosts", inside.Service!.Nodes)); // usable: has a service
            }
        }
        else if (request.Vantage == DnsVantage.Unknown && IsUsable(ServiceKind.UserData) && IsUsable(ServiceKind.Edge))
        {
            _report.Add(
                DiscoveryFindings.InsideAndEdgeVisible, VoiceDomain.ToString(),
                ("inside", Name(ServiceKind.UserData)), ("edge", Name(ServiceKind.Edge)));
        }
    }

    void JudgeVendorLimits()
    {
        foreach (var limits in result.VendorLimits)
        {
            if (Find(ServiceKind.UserData)?.Service is { } inside && inside.Nodes.Length > limits.InsideTargets)
            {
                _report.Add(
                    DiscoveryFindings.BeyondVendorLimit, inside.RecordName,
                    ("client", limits.Client), ("limit", limits.InsideTargets), ("count", inside.Nodes.Length),
                    ("record", inside.RecordName), ("left", inside.Nodes.Skip(limits.InsideTargets)));
            }

            if (result.Elapsed > limits.Time)
            {
                _report.Add(
                    DiscoveryFindings.SlowerThanVendorLimit, request.ServicesDomain.ToString(),
                    ("elapsed", result.Elapsed), ("client", limits.Client), ("limit", limits.Time),
                    ("slow", SilentServers()));
            }
        }
    }

    string SilentServers()
    {
        var silent = AllLookups().SelectMany(lookup => lookup.Attempts)
            .Where(attempt => attempt.Status is DnsLookupStatus.TimedOut or DnsLookupStatus.Unreachable)
            .Select(attempt => attempt.Server.ToString())
            .Distinct()
            .ToList();
        return silent.Count > 0 ? string.Join(", ", silent) : "none stayed silent, so that all of them are slow";
    }

    void JudgeCloud()
    {
        if (result.Cloud is not { } cloud)
            return;
        if (cloud.Status == CloudDomainStatus.Unknown)
        {
            _report.Add(
                DiscoveryFindings.CloudNoAnswer, request.ServicesDomain.ToString(),
                ("domain", request.ServicesDomain), ("address", cloud.Address),
                ("problem", cloud.Answer.Detail ?? Described(cloud)));
        }
        else if (cloud.IsPositive && (Find(ServiceKind.UserData) ?? Find(ServiceKind.Edge)) is { } own)
        {
            _report.Add(
                DiscoveryFindings.CloudOverridesRecords, request.ServicesDomain.ToString(),
                ("domain", request.ServicesDomain), ("record", own.Record.Name), ("code", cloud.ErrorCode));
        }
    }

    static string Described(CloudLookupResult cloud) => cloud.Answer.Outcome == WebOutcome.Answered
        ? $"It answered with status {cloud.Answer.StatusCode} and code '{cloud.ErrorCode}'"
        : $"The request ended as {cloud.Answer.Outcome}";

    IEnumerable<string> AskedNames() => found
        .Where(service => service.Record.Kind.LeadsToSignIn())
        .Select(service => service.Record.Name.ToString());

    ImmutableArray<string> DeniedNames() =>
    [
        .. found.Where(service => service.Record.Kind.LeadsToSignIn() && service.Service is { DecidedlyAbsent: true })
            .Select(service => service.Record.Name.ToString())
    ];

    FoundService? Find(ServiceKind kind) => found.FirstOrDefault(service => service.Record.Kind == kind && service.IsUsable);

    bool IsUsable(ServiceKind kind) => Find(kind) is not null;

    string Name(ServiceKind kind) => Find(kind)?.Record.Name.ToString() ?? "";
}
