using System.Collections.Immutable;
using Parley.Configuration.Parameters;

namespace Parley.Configuration.Differences;

/// <summary>A row of the guide's table of parameters whose change makes a running client ask for a sign-out.</summary>
/// <param name="Key">The key as the guide prints it.</param>
/// <param name="Platforms">The clients that ask.</param>
/// <param name="Parameters">The parameters; one row names two.</param>
public sealed record SignOutKey(string Key, ClientPlatforms Platforms, ImmutableArray<string> Parameters);
