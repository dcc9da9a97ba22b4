using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Rules;
using Parley.Diagnostics;
using HashAlgorithmName = System.Security.Cryptography.HashAlgorithmName;

namespace Parley.Certificates.Profiles;

/// <summary>
/// Public authorities: the TLS Baseline Requirements of the CA/Browser Forum and the root programme of Chrome, by date of
/// issue. Rules whose first edition is older than any certificate in use carry no date.
/// </summary>
static class WebPkiProfile
{
    internal const string Name = "webpki";

    internal static readonly ValidationPolicy Policy = new()
    {
        Name = Name,
        Lifetimes =
        [
            new(Date(2018, 3, 1), 825, Forum("6.3.2")),
            new(Date(2020, 9, 1), 398, Forum("6.3.2")),
            new(Date(2026, 3, 15), 200, Forum("6.3.2")),
            new(Date(2027, 3, 15), 100, Forum("6.3.2")),
            new(Date(2029, 3, 15), 47, Forum("6.3.2")),
        ],
        RsaBitsMultipleOf = 8,
        KeyAlgorithms = [PublicKeyAlgorithm.Rsa, PublicKeyAlgorithm.EllipticCurve],
        Curves = NamedCurves.Public,
        SignatureSchemes = [SignatureScheme.RsaPkcs1, SignatureScheme.RsaPss, SignatureScheme.Ecdsa],
        Hashes = [HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512],
        ValidateLeafKey = true,
        RequireAlternativeName = true,
        CommonNameRepeatsAlternativeName = true,
        OrganizationalUnitForbiddenFrom = Date(2022, 9, 1),
        PublicNamesOnly = true,
        LeafMayBeAuthority = false,
        Purposes = [.. LeafPurposes(), .. AuthorityPurposes()],
        KeyUsages = KeyUsageTable(),
        RootNamesItsOwnKey = true,
        BaselineRevocationLists = true,
        IsThorough = true,
        Grades = ProfileGrades.Of(Severity.Error,
            CertificateRules.BreaksProfile, CertificateRules.CriticalAlternativeName, CertificateRules.WildcardOnSuffix),
        Sources =
        [
            new(nameof(ValidationPolicy.Lifetimes), Forum("6.3.2")),
            new(nameof(ValidationPolicy.RsaBitsMultipleOf), Forum("6.1.5")),
            new(nameof(ValidationPolicy.KeyAlgorithms), Forum("7.1.3.1")),
            new(nameof(ValidationPolicy.Curves), Forum("6.1.5")),
            new(nameof(ValidationPolicy.SignatureSchemes), Forum("7.1.3.2")),
            new(nameof(ValidationPolicy.Hashes), Forum("7.1.3.2")),
            new(nameof(ValidationPolicy.ValidateLeafKey), Forum("6.1.6")),
            new(nameof(ValidationPolicy.RequireAlternativeName), Forum("7.1.2.7.12")),
            new(nameof(ValidationPolicy.CommonNameRepeatsAlternativeName), Forum("7.1.4.3")),
            new(nameof(ValidationPolicy.OrganizationalUnitForbiddenFrom), SourceReference.Policy("CA/Browser Forum ballot SC-047v2", "2")),
            new(nameof(ValidationPolicy.PublicNamesOnly), Forum("4.2.2 and 7.1.2.7.12")),
            new(nameof(ValidationPolicy.LeafMayBeAuthority), Forum("7.1.2.7.8")),
            new(nameof(ValidationPolicy.Purposes), Forum("7.1.2.7.10 and 7.1.2.10.6")),
            new(nameof(ValidationPolicy.KeyUsages), Forum("7.1.2.7.11 and 7.1.2.10.7")),
            new(nameof(ValidationPolicy.RootNamesItsOwnKey), Forum("7.1.2.1.3")),
            new(nameof(ValidationPolicy.BaselineRevocationLists), Forum("7.2.2.1")),
            new(nameof(ValidationPolicy.IsThorough), Forum("7.1.2")),
            new(nameof(ValidationPolicy.Grades), Forum("3.2.2.6, 7.1.2 and 7.1.2.7.12")),
        ],
    };

    /// <summary>From here on the Baseline Requirements 2.0.0 describe every field of every certificate.</summary>
    static DateTimeOffset FullProfiles => Date(2023, 9, 15);

    static ImmutableArray<PurposeLimit> LeafPurposes() =>
    [
        new()
        {
            Role = CertificateRole.Leaf, AskedFor = KeyPurpose.ServerAuthentication, Presence = ExtensionPresence.Required,
            MayBeCritical = false, Required = [ObjectIdentifiers.ServerAuthentication],
            Forbidden = [ObjectIdentifiers.AnyExtendedKeyUsage], Source = Forum("7.1.2.7.6 and 7.1.2.7.10"),
        },
        new()
        {
            Role = CertificateRole.Leaf, AskedFor = KeyPurpose.ServerAuthentication, IssuedFrom = FullProfiles,
            Forbidden =
            [
                ObjectIdentifiers.CodeSigning, ObjectIdentifiers.EmailProtection, ObjectIdentifiers.TimeStamping,
                ObjectIdentifiers.OcspSigning,
            ],
            Source = Forum("7.1.2.7.10"),
        },
        new()
        {
            Role = CertificateRole.Leaf, AskedFor = KeyPurpose.ServerAuthentication, IssuedFrom = Date(2027, 3, 15),
            Only = [ObjectIdentifiers.ServerAuthentication], Source = Chrome("3.2.2"),
        },
    ];

    /// <summary>
    /// Cross-certificates of roots may lack the extension or name any purpose, and nothing tells them from others.
    /// </summary>
    static ImmutableArray<PurposeLimit> AuthorityPurposes() =>
    [
        new()
        {
            Role = CertificateRole.Intermediate, IssuedFrom = FullProfiles,
            Forbidden =
            [
                ObjectIdentifiers.CodeSigning, ObjectIdentifiers.EmailProtection, ObjectIdentifiers.TimeStamping,
                ObjectIdentifiers.OcspSigning,
            ],
            Source = Forum("7.1.2.10.6"),
        },
        new()
        {
            Role = CertificateRole.Intermediate, AskedFor = KeyPurpose.ServerAuthentication, IssuedFrom = Date(2026, 6, 15),
            Only = [ObjectIdentifiers.ServerAuthentication], Source = Chrome("3.2.2"),
        },
        new() { Role = CertificateRole.Anchor, Presence = ExtensionPresence.Forbidden, Source = Forum("7.1.2.1.2") },
    ];

    static ImmutableArray<KeyUsageLimit> KeyUsageTable() =>
    [
        new()
        {
            Role = CertificateRole.Leaf, Keys = [PublicKeyAlgorithm.Rsa], IssuedFrom = FullProfiles, MustBeCritical = true,
            Allowed = KeyUsage.DigitalSignature | KeyUsage.KeyEncipherment | KeyUsage.DataEncipherment,
            Source = Forum("7.1.2.7.11"),
        },
        new()
        {
            Role = CertificateRole.Leaf, Keys = [PublicKeyAlgorithm.EllipticCurve], IssuedFrom = FullProfiles,
            MustBeCritical = true, Required = KeyUsage.DigitalSignature,
            Allowed = KeyUsage.DigitalSignature | KeyUsage.KeyAgreement, Source = Forum("7.1.2.7.11"),
        },
        Authority(CertificateRole.Intermediate),
        Authority(CertificateRole.Anchor),
    ];

    static KeyUsageLimit Authority(CertificateRole role) => new()
    {
        Role = role, IssuedFrom = FullProfiles, Presence = ExtensionPresence.Required, MustBeCritical = true,
        Required = KeyUsage.CertificateSigning | KeyUsage.CrlSigning,
        Allowed = KeyUsage.CertificateSigning | KeyUsage.CrlSigning | KeyUsage.DigitalSignature, Source = Forum("7.1.2.10.7"),
    };

    static DateTimeOffset Date(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    static SourceReference Forum(string section) => SourceReference.Policy("CA/Browser Forum Baseline Requirements", section);

    static SourceReference Chrome(string section) => SourceReference.Policy("Chrome Root Program Policy 1.8", section);
}
