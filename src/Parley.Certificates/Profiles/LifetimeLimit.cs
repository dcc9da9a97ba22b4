using Parley.Diagnostics;

namespace Parley.Certificates.Profiles;

/// <summary>How long end-entity certificates issued from a date on may be valid; one row of a table.</summary>
/// <param name="IssuedFrom">The first notBefore that the row is about.</param>
/// <param name="Days">Days of 86,400 seconds from notBefore to notAfter, the last second included.</param>
/// <param name="Source">Who says so.</param>
public sealed record LifetimeLimit(DateTimeOffset IssuedFrom, int Days, SourceReference Source);
