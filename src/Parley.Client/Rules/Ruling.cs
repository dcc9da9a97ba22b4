using Parley.Diagnostics;

namespace Parley.Client.Rules;

/// <summary>One rule of a client, with the document that says so.</summary>
/// <param name="Value">The rule.</param>
/// <param name="Source">Where it is written.</param>
public readonly record struct Ruling<T>(T Value, SourceReference Source);
