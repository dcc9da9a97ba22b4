namespace Parley.Configuration.Parameters;

/// <summary>What is wrong with a value.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Suggestion">The value that was meant; <see langword="null"/> where that is not certain.</param>
public readonly record struct ValueFault(ValueFaultKind Kind, string? Suggestion);
