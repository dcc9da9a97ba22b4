using System.Collections.Immutable;

namespace Parley.Discovery.Views;

/// <summary>A record as both views answer it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inside">Where it leads from inside, <c>host:port</c>; empty where it is not there.</param>
/// <param name="Outside">Where it leads from outside.</param>
public sealed record ViewedRecord(string Name, ImmutableArray<string> Inside, ImmutableArray<string> Outside);
