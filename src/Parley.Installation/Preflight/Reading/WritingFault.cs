namespace Parley.Installation.Preflight.Reading;

/// <summary>A place where a PEM text is not written as RFC 7468 asks.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Line">Where, from 1.</param>
/// <param name="Block">The number of the block among those that were read, from 0; -1 where it is the whole file.</param>
public readonly record struct WritingFault(WritingFaultKind Kind, int Line, int Block);
