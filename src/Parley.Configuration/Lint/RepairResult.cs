using System.Collections.Immutable;
using Parley.Configuration.ClientFiles;

namespace Parley.Configuration.Lint;

/// <summary>A file after its repair.</summary>
/// <param name="Document">The file as it is now.</param>
/// <param name="Applied">What was mended, in the order in which it was; places are those at that moment.</param>
/// <param name="Remaining">What is still wrong with it or worth knowing.</param>
public sealed record RepairResult(ConfigurationDocument Document, ImmutableArray<LintFinding> Applied, ImmutableArray<LintFinding> Remaining);
