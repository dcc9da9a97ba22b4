using Parley.Diagnostics;

namespace Parley.Certificates.Profiles;

/// <summary>Where a setting of a profile comes from.</summary>
/// <param name="Setting">The name of the property of <see cref="Judging.ValidationPolicy"/>.</param>
/// <param name="Source">Who says so.</param>
public sealed record ProfileSource(string Setting, SourceReference Source);
