using Parley.Diagnostics;

namespace Parley.Check.Causes;

/// <summary>An observation at the place where it was made.</summary>
/// <param name="Observation">What was noticed.</param>
/// <param name="Effect">Where.</param>
/// <param name="Stage">How far along the line a client had come; what breaks earlier explains what breaks later.</param>
public sealed record Symptom(Observation Observation, Effect Effect, Stage Stage)
{
    /// <summary>The address that it was met at; <see langword="null"/> where it is met at all that the node has.</summary>
    public string? Address { get; init; }
}
