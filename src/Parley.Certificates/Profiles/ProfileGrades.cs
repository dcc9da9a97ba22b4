using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Certificates.Profiles;

/// <summary>Severities of findings by code, as profiles set them.</summary>
static class ProfileGrades
{
    internal static ImmutableArray<ProfileGrade> Of(Severity severity, params ReadOnlySpan<Finding> findings)
    {
        var grades = ImmutableArray.CreateBuilder<ProfileGrade>(findings.Length);
        foreach (var finding in findings)
            grades.Add(new(finding.Code, severity));
        return grades.MoveToImmutable();
    }
}
