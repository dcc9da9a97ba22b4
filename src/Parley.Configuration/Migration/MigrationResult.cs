using System.Collections.Immutable;
using Parley.Configuration.ClientFiles;
using Parley.Diagnostics;

namespace Parley.Configuration.Migration;

/// <summary>A file after its migration.</summary>
/// <param name="Document">The file as it is now.</param>
/// <param name="Scenario">What it was before.</param>
/// <param name="Changes">What was changed, in the order of the file.</param>
/// <param name="Findings">What a person has to decide or should know.</param>
public sealed record MigrationResult(
    ConfigurationDocument Document, MigrationScenario Scenario, ImmutableArray<MigrationChange> Changes, ImmutableArray<Observation> Findings);
