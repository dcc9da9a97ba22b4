namespace Parley.Check.Rehearsal;

/// <summary>Why a renewal cannot be rehearsed.</summary>
/// <param name="Message">What was seen; no full stop.</param>
/// <param name="Remedy">What to do.</param>
public sealed record RehearsalFault(string Message, string Remedy);
