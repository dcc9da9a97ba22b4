using Parley.Client.Rules;

namespace Parley.Check.Failover;

/// <summary>What the users of a client see of a service today, and when the node that they use is down.</summary>
/// <param name="Client">The client's rules.</param>
/// <param name="Today">The node that takes them today; <see langword="null"/> where none does.</param>
/// <param name="TodayOutcome">What they see there.</param>
/// <param name="Then">The node that takes them then; <see langword="null"/> where none does.</param>
/// <param name="ThenOutcome">What they see then.</param>
public sealed record RehearsedClient(
    ClientRules Client, string? Today, ClientOutcome TodayOutcome, string? Then, ClientOutcome ThenOutcome)
{
    /// <summary>Whether the users notice nothing.</summary>
    public bool Survives => ThenOutcome <= TodayOutcome;
}
