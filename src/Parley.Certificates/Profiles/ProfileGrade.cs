using Parley.Diagnostics;

namespace Parley.Certificates.Profiles;

/// <summary>The severity of a finding where it differs from the finding's own.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Severity">How severe it is.</param>
public sealed record ProfileGrade(string Code, Severity Severity);
