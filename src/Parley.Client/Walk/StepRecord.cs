namespace Parley.Client.Walk;

/// <summary>A step of the walk, with its times.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Summary">The result in one line.</param>
/// <param name="Started">When it began, counted from the start of the walk.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record StepRecord(string Name, StepStatus Status, string Summary, TimeSpan Started, TimeSpan Elapsed);
