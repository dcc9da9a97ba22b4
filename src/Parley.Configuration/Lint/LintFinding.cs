using Parley.Configuration.Xml;
using Parley.Diagnostics;

namespace Parley.Configuration.Lint;

/// <summary>Something to be mended in a file, with its place.</summary>
/// <param name="Observation">What is wrong.</param>
/// <param name="Place">Where.</param>
/// <param name="Fix">The change that mends it; <see langword="null"/> where a person has to decide.</param>
public sealed record LintFinding(Observation Observation, TextPlace Place, LintFix? Fix);
