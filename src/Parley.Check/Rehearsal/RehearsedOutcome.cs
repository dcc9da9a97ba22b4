using Parley.Check.Causes;
using Parley.Client.Rules;

namespace Parley.Check.Rehearsal;

/// <summary>What the renewal changes for the users of a client at a node.</summary>
public sealed record RehearsedOutcome
{
    /// <summary>The client.</summary>
    public required ClientRules Client { get; init; }

    /// <summary>The service and node.</summary>
    public required Effect At { get; init; }

    /// <summary>What its users see today.</summary>
    public required ClientOutcome Today { get; init; }

    /// <summary>What they see then.</summary>
    public required ClientDecision Then { get; init; }

    /// <summary>Whether they see less of the service than today.</summary>
    public bool IsWorse => Then.Outcome > Today;

    /// <summary>
    /// Whether they are asked today, and who answered is asked again: the answer was about the old certificate.
    /// </summary>
    public bool IsAskedAgain => Then.Outcome == Today;
}
