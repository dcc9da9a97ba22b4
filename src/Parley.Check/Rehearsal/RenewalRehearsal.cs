using System.Collections.Immutable;
using Parley.Check.Causes;
using Parley.Discovery;

namespace Parley.Check.Rehearsal;

/// <summary>A renewal on paper: go or no-go, who would notice, and the work in order.</summary>
public sealed record RenewalRehearsal
{
    /// <summary>The address whose sign-in was recorded.</summary>
    public required UserAddress Address { get; init; }

    /// <summary>The moment of the renewal.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Which chain takes whose place.</summary>
    public required ImmutableArray<Replacement> Replacements { get; init; }

    /// <summary>What becomes worse for users.</summary>
    public required ImmutableArray<RehearsedOutcome> Worse { get; init; }

    /// <summary>
    /// Users who are asked today and, having answered, are asked again. Every renewal does that to them, so that it is no reason
    /// against this one.
    /// </summary>
    public required ImmutableArray<RehearsedOutcome> AskedAgain { get; init; }

    /// <summary>What becomes better for users.</summary>
    public required ImmutableArray<RehearsedOutcome> Better { get; init; }

    /// <summary>Other servers that would no longer go on.</summary>
    public required ImmutableArray<RehearsedPeer> Peers { get; init; }

    /// <summary>Servers that were accepted before.</summary>
    public required ImmutableArray<RehearsedPin> Pins { get; init; }

    /// <summary>What would be wrong that is not today, the worst first.</summary>
    public required ImmutableArray<RootCause> Causes { get; init; }

    /// <summary>The work in order.</summary>
    public required ImmutableArray<WorkStep> Work { get; init; }

    /// <summary>
    /// Whether nobody is worse off than today: no user, no other server, and nobody who accepted a server before.
    /// </summary>
    public bool IsGo => Worse.IsEmpty && Peers.IsEmpty && Pins.All(pin => pin.Standing != PinStanding.Breaks);
}
