using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Rules;
using Parley.Diagnostics;
using HashAlgorithmName = System.Security.Cryptography.HashAlgorithmName;

namespace Parley.Certificates.Profiles;

/// <summary>
/// Certificates for mail: the S/MIME Baseline Requirements of the CA/Browser Forum. That a subject alternative name should
/// not be critical beside a subject counts as demanded, as it is of public servers.
/// </summary>
static class MailProfile
{
    internal const string Name = "smime";

    /// <summary>Purposes that may stand neither in a mail certificate nor in its authority's.</summary>
    static readonly ImmutableArray<Oid> Others =
    [
        ObjectIdentifiers.AnyExtendedKeyUsage, ObjectIdentifiers.ServerAuthentication, ObjectIdentifiers.CodeSigning,
        ObjectIdentifiers.TimeStamping,
    ];

    internal static readonly ValidationPolicy Policy = new()
    {
        Name = Name,
        RsaBitsMultipleOf = 8,
        KeyAlgorithms =
            [PublicKeyAlgorithm.Rsa, PublicKeyAlgorithm.EllipticCurve, PublicKeyAlgorithm.Ed25519, PublicKeyAlgorithm.Ed448],
        Curves = NamedCurves.Public,
        Hashes = [HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512],
        ValidateLeafKey = true,
        RequireAlternativeName = true,
        LeafMayBeAuthority = false,
        Purposes =
        [
            Mail(CertificateRole.Leaf, "7.1.2.3 (f)"),
            Mail(CertificateRole.Intermediate, "7.1.2.2 (g)"),
            new() { Role = CertificateRole.Anchor, Presence = ExtensionPresence.Forbidden, Source = Forum("7.1.2.1 (d)") },
        ],
        KeyUsages =
        [
            new()
            {
                Role = CertificateRole.Leaf, Presence = ExtensionPresence.Required,
                Allowed = KeyUsageLimit.AnyUse & ~(KeyUsage.CertificateSigning | KeyUsage.CrlSigning),
                Source = Forum("7.1.2.3 (e)"),
            },
            new()
            {
                Role = CertificateRole.Intermediate, Presence = ExtensionPresence.Required,
                Required = KeyUsage.CertificateSigning | KeyUsage.CrlSigning, Source = Forum("7.1.2.2 (e)"),
            },
        ],
        IsThorough = true,
        Grades = ProfileGrades.Of(Severity.Error, CertificateRules.BreaksProfile, CertificateRules.CriticalAlternativeName),
        Sources =
        [
            new(nameof(ValidationPolicy.RsaBitsMultipleOf), Forum("6.1.5")),
            new(nameof(ValidationPolicy.KeyAlgorithms), Forum("6.1.5")),
            new(nameof(ValidationPolicy.Curves), Forum("6.1.5")),
            new(nameof(ValidationPolicy.Hashes), Forum("7.1.3.2")),
            new(nameof(ValidationPolicy.ValidateLeafKey), Forum("6.1.6")),
            new(nameof(ValidationPolicy.RequireAlternativeName), Forum("7.1.4.2.1")),
            new(nameof(ValidationPolicy.LeafMayBeAuthority), Forum("7.1.2.3 (d)")),
            new(nameof(ValidationPolicy.Purposes), Forum("7.1.2")),
            new(nameof(ValidationPolicy.KeyUsages), Forum("7.1.2")),
            new(nameof(ValidationPolicy.IsThorough), Forum("7.1.2")),
            new(nameof(ValidationPolicy.Grades), Forum("7.1.2 and 7.1.2.3 (h)")),
        ],
    };

    static PurposeLimit Mail(CertificateRole role, string section) => new()
    {
        Role = role,
        Presence = role == CertificateRole.Leaf ? ExtensionPresence.Required : ExtensionPresence.Optional,
        Required = [ObjectIdentifiers.EmailProtection],
        Forbidden = Others,
        Source = Forum(section),
    };

    static SourceReference Forum(string section) =>
        SourceReference.Policy("CA/Browser Forum S/MIME Baseline Requirements", section);
}
