using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Certificates.Profiles;

/// <summary>Severities of findings by code, as profiles set them.</summary>
static class ProfileGrades
{
    internal static ImmutableDictionary<string, Severity> Of(Severity severity, params ReadOnlySpan<Finding> findings)
    {
        var grades = ImmutableDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        foreach (var finding in findings)
            grades.Add(finding.Code, severity);
        return grades.ToImmutable();
    }
}
