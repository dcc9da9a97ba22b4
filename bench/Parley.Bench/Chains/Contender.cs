namespace Parley.Bench.Chains;

/// <summary>What takes part in a race: an engine, or the limit that no engine can pass.</summary>
/// <param name="Name">How the results call it.</param>
/// <param name="Limit">The contender that does nothing but what this one cannot leave out; <see langword="null"/>: unknown.</param>
/// <param name="Accepts">Judges the chain of a number.</param>
sealed record Contender(string Name, Contender? Limit, Func<int, bool> Accepts);
