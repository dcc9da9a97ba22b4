using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Model;
using Parley.Cli.Commands.Check.Targets;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Transport.Dialing;

namespace Parley.Cli.Commands.Check;

/// <summary>The command line of a check, read and found right.</summary>
sealed record CheckArguments
{
    /// <summary>Whose sign-in; <see langword="null"/> where a list of targets is looked at instead.</summary>
    internal required UserAddress? Address { get; init; }

    /// <summary>The list of targets; <see langword="null"/> where a sign-in is walked.</summary>
    internal required TargetArguments? Targets { get; init; }

    /// <summary>The moment at which certificates are judged.</summary>
    internal required DateTimeOffset Time { get; init; }

    /// <summary>Whether <see cref="Time"/> was given, rather than being now.</summary>
    internal required bool TimeGiven { get; init; }

    /// <summary>The lab is checked instead of the network.</summary>
    internal required bool Lab { get; init; }

    /// <summary>The faults that the lab is started with.</summary>
    internal required ImmutableArray<string> Faults { get; init; }

    /// <summary>The name servers; empty for those of the system.</summary>
    internal required ImmutableArray<IPEndPoint> NameServers { get; init; }

    /// <summary>The name servers of the outside; empty where one view alone is asked.</summary>
    internal required ImmutableArray<IPEndPoint> OutsideServers { get; init; }

    /// <summary>The trust anchors given as files.</summary>
    internal required ImmutableArray<Certificate> Anchors { get; init; }

    /// <summary>Whether the system's trust anchors count too.</summary>
    internal required bool SystemAnchors { get; init; }

    /// <summary>Addresses to use in place of what DNS says.</summary>
    internal required ImmutableArray<ConnectTo> ConnectTo { get; init; }

    /// <summary>The clients that the report speaks of.</summary>
    internal required ImmutableArray<ClientRules> Clients { get; init; }

    /// <summary>The services to visit; empty for all.</summary>
    internal required ImmutableHashSet<ServiceRole> Services { get; init; }

    /// <summary>Whether the documented ports are visited that nothing names.</summary>
    internal required bool AllPorts { get; init; }

    /// <summary>Whether the cloud messenger's directory is asked.</summary>
    internal required bool AskCloud { get; init; }

    /// <summary>Whether what certificates refer to is fetched.</summary>
    internal required bool Fetches { get; init; }

    /// <summary>The file that the evidence is recorded in; <see langword="null"/> for none.</summary>
    internal FileInfo? Record { get; init; }

    /// <summary>The least severity that makes the exit code 1.</summary>
    internal required Severity FailOn { get; init; }
}
