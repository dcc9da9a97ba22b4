namespace Parley.Check.Rehearsal;

/// <summary>One step of a renewal.</summary>
/// <param name="Phase">Its phase; all steps of an earlier one come first.</param>
/// <param name="What">What to do, with exact values.</param>
public sealed record WorkStep(WorkPhase Phase, string What);
