using System.Collections.Immutable;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Lint;

/// <summary>A change that mends a finding and touches nothing else.</summary>
/// <param name="Description">What it does, as an imperative.</param>
/// <param name="Edits">The changes of the text; all or none of them.</param>
/// <param name="NewGroup">The group that it makes; two changes must not both make it.</param>
public sealed record LintFix(string Description, ImmutableArray<TextEdit> Edits, string? NewGroup = null);
