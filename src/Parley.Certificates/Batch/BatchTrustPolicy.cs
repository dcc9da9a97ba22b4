using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

/// <summary>The policy that a case describes in <see cref="BatchTrustTerms"/>.</summary>
static class BatchTrustPolicy
{
    static readonly SourceReference Source = SourceReference.Own("the case asks for it");
    static readonly Oid DocumentSigning = Oid.Parse("1.3.6.1.5.5.7.3.36");
    static readonly Oid RcsMlsClient = Oid.Parse("2.23.146.2.1.3");

    internal static ValidationPolicy Of(BatchTrustTerms terms)
    {
        var policy = new ValidationPolicy
        {
            Name = "of the case",
            MinimumRsaBits = 1024,
            Anchors = AnchorsOf(terms.AnchorTrust),
            AnchorRoles = RolesOf(terms.AnchorTrust),
            ChecksLeafKeyUsage = false,
            Grades = terms.RefusesWeakHashes ? [] : ProfileGrades.Of(Severity.Warning, CertificateRules.WeakAlgorithm),
        };
        return terms.KeyPurpose switch
        {
            "SERVER_AUTH_STRICT" => Strict(policy, StrictLeaf(ObjectIdentifiers.ServerAuthentication),
                new() { Role = CertificateRole.Intermediate, Required = [ObjectIdentifiers.ServerAuthentication], Source = Source }),
            "SERVER_AUTH_STRICT_LEAF" => Strict(policy, StrictLeaf(ObjectIdentifiers.ServerAuthentication)),
            "CLIENT_AUTH_STRICT" => Strict(policy, StrictLeaf(ObjectIdentifiers.ClientAuthentication), new()
            {
                Role = CertificateRole.Intermediate, Presence = ExtensionPresence.Required,
                Required = [ObjectIdentifiers.ClientAuthentication], Source = Source,
            }),
            "CLIENT_AUTH_STRICT_LEAF" => Strict(policy, StrictLeaf(ObjectIdentifiers.ClientAuthentication)),
            "C2PA_MANIFEST" => policy with
            {
                Purposes = [Leaf([ObjectIdentifiers.EmailProtection, DocumentSigning], ObjectIdentifiers.TimeStamping)],
            },
            "C2PA_TIMESTAMPING" => policy with
            {
                Purposes = [Leaf([ObjectIdentifiers.TimeStamping], ObjectIdentifiers.EmailProtection)],
            },
            "MLS_CLIENT_AUTH" => policy with
            {
                Purposes = [Only(CertificateRole.Leaf), Only(CertificateRole.Intermediate)],
                KeyUsages = [new() { Role = CertificateRole.Leaf, Allowed = KeyUsage.DigitalSignature, Source = Source }],
                UnderstoodExtensions = [Oid.Parse("2.23.146.2.1.4"), Oid.Parse("2.23.146.2.1.5")],
            },
            _ => policy,
        };
    }

    static AnchorScrutiny AnchorsOf(string trust)
    {
        var anchors = AnchorScrutiny.NameAndKey;
        if (trust.Contains("CONSTRAINTS", StringComparison.Ordinal) && trust.Contains("WITH_", StringComparison.Ordinal)
            && trust != "TRUSTED_ANCHOR_WITH_REQUIRE_BASIC_CONSTRAINTS")
            anchors |= AnchorScrutiny.Constraints | AnchorScrutiny.Policies | AnchorScrutiny.Purposes;
        if (trust.Contains("REQUIRE_BASIC_CONSTRAINTS", StringComparison.Ordinal))
            anchors |= AnchorScrutiny.BasicConstraints;
        if (trust.Contains("EXPIRATION", StringComparison.Ordinal))
            anchors |= AnchorScrutiny.Dates;
        return anchors;
    }

    static AnchorRoles RolesOf(string trust) => trust switch
    {
        "TRUSTED_LEAF" => AnchorRoles.Peer,
        "TRUSTED_LEAF_REQUIRE_SELF_SIGNED" => AnchorRoles.SelfSignedPeer,
        _ when trust.Contains("OR_LEAF", StringComparison.Ordinal) => AnchorRoles.Any,
        _ => AnchorRoles.Issuer,
    };

    static ValidationPolicy Strict(ValidationPolicy policy, params ImmutableArray<PurposeLimit> purposes) =>
        policy with { LeafMayBeAuthority = false, Purposes = purposes };

    static PurposeLimit StrictLeaf(Oid purpose) => new()
    {
        Role = CertificateRole.Leaf, Presence = ExtensionPresence.Required, Required = [purpose], Source = Source,
    };

    static PurposeLimit Leaf(ImmutableArray<Oid> oneOf, Oid forbidden) =>
        new() { Role = CertificateRole.Leaf, OneOf = oneOf, Forbidden = [forbidden], Source = Source };

    static PurposeLimit Only(CertificateRole role) =>
        new() { Role = role, Presence = ExtensionPresence.Required, Only = [RcsMlsClient], Source = Source };
}
