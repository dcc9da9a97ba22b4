namespace Parley.Certificates.Batch;

/// <summary>A name that the peer of a case must prove.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The name as written.</param>
public readonly record struct BatchName(BatchNameKind Kind, string Value);
