namespace Parley.Installation.CloudRoots;

/// <summary>Where the roots of a platform are, and how they come there.</summary>
/// <param name="Name">The platform.</param>
/// <param name="Where">What to look at.</param>
public sealed record PlatformHint(string Name, string Where);
