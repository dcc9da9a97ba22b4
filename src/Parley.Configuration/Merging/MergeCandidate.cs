namespace Parley.Configuration.Merging;

/// <summary>What one document says about a setting.</summary>
/// <param name="Source">The document.</param>
/// <param name="Name">The setting as that document calls it.</param>
/// <param name="Value">The value; empty where it is blank, and for a secret.</param>
/// <param name="IsBlank">The document has the setting and leaves it open.</param>
/// <param name="IsSecret">A secret stands there.</param>
/// <param name="Line">The line in the document, from 1; 0 where it has none.</param>
public sealed record MergeCandidate(MergeSource Source, string Name, string Value, bool IsBlank, bool IsSecret, int Line);
