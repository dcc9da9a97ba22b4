namespace Parley.Configuration.Parameters;

/// <summary>How a parameter was given up.</summary>
/// <param name="Successor">The parameter that takes its value; <see langword="null"/> where there is none.</param>
/// <param name="Advice">What to do, where a value cannot simply be carried over.</param>
public sealed record ParameterRetirement(string? Successor, string? Advice);
