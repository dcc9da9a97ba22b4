using System.Collections.Immutable;

namespace Parley.Check;

/// <summary>How far a check has come.</summary>
/// <param name="Finished">The number of steps done.</param>
/// <param name="Running">The names of the steps under way.</param>
public sealed record CheckProgress(int Finished, ImmutableArray<string> Running);
