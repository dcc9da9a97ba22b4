using System.Collections.Immutable;

namespace Parley.Certificates.Rules;

/// <summary>The rules in the order of cause: what a rule finds comes before what later rules find.</summary>
public static class RuleSets
{
    /// <summary>Rules about each certificate that hold its dates against the moment of validation.</summary>
    internal static readonly ImmutableArray<ICertificateRule> Dates = [CertificateRules.Expiry, CertificateRules.Beginning];

    /// <summary>
    /// Rules about each certificate whose answer depends on nothing but the certificate, the policy, the purpose and the role.
    /// </summary>
    internal static readonly ImmutableArray<ICertificateRule> Lasting =
    [
        CertificateRules.Authority,
        CertificateRules.SignatureHash,
        CertificateRules.KeySize,
        CertificateRules.Approval,
        CertificateRules.LeafKey,
        CertificateRules.CriticalExtensions,
        CertificateRules.Names,
        CertificateRules.Usage,
        CertificateRules.Purpose,
        CertificateRules.Lifetime,
        CertificateRules.PurposeLimits,
        CertificateRules.KeyUsageLimits,
        CertificateRules.AlternativeName,
        CertificateRules.CommonName,
        CertificateRules.OrganizationalUnit,
        CertificateRules.RootKey,
        CertificateRules.WildcardSuffix,
        CertificateRules.InternalNames,
        CertificateRules.AlternativeNameCriticality,
        CertificateRules.NameConstraintsCriticality,
        CertificateRules.Profile,
        CertificateRules.EncodingDuties,
        CertificateRules.NameDuties,
        CertificateRules.ExtensionDuties,
        CertificateRules.PolicyDuties,
        CertificateRules.Recommendations,
    ];

    /// <summary>Rules about each certificate of a path.</summary>
    public static readonly ImmutableArray<ICertificateRule> Certificate = [.. Dates, .. Lasting];

    /// <summary>Rules about a path as a whole.</summary>
    public static readonly ImmutableArray<IPathRule> Path =
    [
        CertificateRules.PathLength,
        CertificateRules.NameSubtrees,
        CertificateRules.PolicyTree,
        CertificateRules.LeafAuthority,
        CertificateRules.IssuerIdentifier,
    ];

    /// <summary>Rules about the chain as sent.</summary>
    public static readonly ImmutableArray<IPresentationRule> Presentation =
    [
        CertificateRules.Readable,
        CertificateRules.Order,
        CertificateRules.Extras,
    ];
}
