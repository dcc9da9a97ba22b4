using Parley.Certificates.Judging;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Profiles;

/// <summary>RFC 5280 to the letter: its MUSTs for authorities count as much as those for relying parties.</summary>
static class Rfc5280Profile
{
    internal const string Name = "rfc5280";

    internal static readonly ValidationPolicy Policy = new()
    {
        Name = Name,
        IsThorough = true,
        ValidateLeafKey = true,
        Grades = ProfileGrades.Of(Severity.Error, CertificateRules.BreaksProfile, CertificateRules.UncriticalNameConstraints),
        Sources =
        [
            new(nameof(ValidationPolicy.IsThorough), SourceReference.Rfc(5280, "4")),
            new(nameof(ValidationPolicy.ValidateLeafKey), SourceReference.Rfc(5480, "2.2")),
            new(nameof(ValidationPolicy.Grades), SourceReference.Rfc(5280, "4")),
        ],
    };
}
