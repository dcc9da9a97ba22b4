using System.Collections.Immutable;
using Parley.Check.Causes;
using Parley.Check.Expiry;
using Parley.Check.Failover;
using Parley.Check.Forecast;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Views;

namespace Parley.Check.Reports;

/// <summary>The answer of a check: the causes first, then the services, then what was done.</summary>
public sealed record CheckReport
{
    /// <summary>The address that was checked.</summary>
    public required UserAddress Address { get; init; }

    /// <summary>The moment at which certificates were judged, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Whether <see cref="Time"/> was asked for, rather than being the moment of the check.</summary>
    public bool TimeGiven { get; init; }

    /// <summary>When the check began, UTC.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>How long the check took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Whether it was cut short; what is here is what was known by then.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>What DNS gave, or <see langword="null"/> where the check did not get that far.</summary>
    public required DiscoveryResult? Discovery { get; init; }

    /// <summary>Inside and outside side by side, or <see langword="null"/> where one view alone was asked.</summary>
    public DnsViews? Views { get; init; }

    /// <summary>What is wrong, warnings and errors, the worst first.</summary>
    public required ImmutableArray<RootCause> Causes { get; init; }

    /// <summary>What is worth knowing; a deployment with notes alone is sound.</summary>
    public required ImmutableArray<RootCause> Notes { get; init; }

    /// <summary>The services, in the order of the sign-in line.</summary>
    public required ImmutableArray<ServiceReport> Services { get; init; }

    /// <summary>What users of each client will see.</summary>
    public required ImmutableArray<ClientForecast> Clients { get; init; }

    /// <summary>How many questions users get, from which server and why, and what ends them.</summary>
    public PromptForecast Prompts { get; init; } = PromptForecast.None;

    /// <summary>What decisions made before say of servers that are not trusted; empty where none were asked.</summary>
    public ImmutableArray<RememberedTrust> Remembered { get; init; } = [];

    /// <summary>What users see when a node fails, service by service.</summary>
    public ImmutableArray<FailoverRehearsal> Failover { get; init; } = [];

    /// <summary>What works today and ends some day, the soonest first. Nothing of it is a cause.</summary>
    public ImmutableArray<AheadEntry> Ahead { get; init; } = [];

    /// <summary>What was done, with times.</summary>
    public required ImmutableArray<StepRecord> Steps { get; init; }

    /// <summary>Whether nothing could be checked: no name server answered at all.</summary>
    public bool CouldNotBeMade => Discovery is { Lookups: [_, ..] lookups } && lookups.All(lookup => lookup.Status
        is Dns.Resolution.DnsLookupStatus.TimedOut or Dns.Resolution.DnsLookupStatus.Unreachable);

    /// <summary>The worst severity among the causes, or <see langword="null"/> where there is none.</summary>
    public Severity? Worst => Causes.IsEmpty ? null : Causes.Max(cause => cause.Observation.Severity);
}
