using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Certificates.Revocation;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

/// <summary>A profile with what a case asks for besides.</summary>
static class BatchPolicy
{
    /// <summary>
    /// The rules of a case that asks for a status only: what is wrong with the chain otherwise is not asked for, so old keys and
    /// anchors of any form are as good as others.
    /// </summary>
    static readonly ValidationPolicy StatusOnly = ValidationPolicy.Default with
    {
        Name = "of the case",
        MinimumRsaBits = 1024,
        Anchors = AnchorScrutiny.Dates | AnchorScrutiny.Constraints,
    };

    /// <summary>
    /// Path validation alone (RFC 5280, 6.1), which asks nothing about the strength of keys and hashes.
    /// </summary>
    static readonly ValidationPolicy PathValidation = ValidationPolicy.Default with
    {
        Grades = ProfileGrades.Of(Severity.Warning, CertificateRules.WeakAlgorithm, CertificateRules.KeyTooSmall),
    };

    static readonly SourceReference Asked = SourceReference.Own("the case asks for it");

    /// <summary>The profile with what the case asks for besides.</summary>
    internal static ValidationPolicy Of(BatchRecord record, ValidationPolicy profile, RevocationCheck revocation)
    {
        var policy = Base(record, profile) with { Revocation = revocation };
        if (record.MaximumRevocationAge is { } age)
            policy = policy with { MaximumRevocationAge = age };
        // The search has a limit of its own, whatever depth a case would allow.
        if (record.MaximumDepth is { } depth)
            policy = policy with { MaximumDepth = depth };
        if (record.KeyUsage != KeyUsage.None)
        {
            policy = policy with
            {
                KeyUsages = policy.KeyUsages.Add(new() { Role = CertificateRole.Leaf, Required = record.KeyUsage, Source = Asked }),
            };
        }

        if (!record.OtherPurposes.IsEmpty)
        {
            policy = policy with
            {
                Purposes = policy.Purposes.Add(new() { Role = CertificateRole.Leaf, Required = record.OtherPurposes, Source = Asked }),
            };
        }

        if (!record.SignatureAlgorithms.IsEmpty)
        {
            policy = policy with
            {
                SignatureSchemes = [.. record.SignatureAlgorithms.Select(algorithm => algorithm.Scheme).Distinct()],
                Hashes = [.. record.SignatureAlgorithms.Select(algorithm => algorithm.Hash).Where(hash => hash.Name is not null).Distinct()],
            };
        }

        return record.PolicyInputs is not { } inputs ? policy : policy with
        {
            AcceptablePolicies = inputs.AcceptablePolicies,
            RequireExplicitPolicy = inputs.RequireExplicitPolicy,
            InhibitPolicyMapping = inputs.InhibitPolicyMapping,
            InhibitAnyPolicy = inputs.InhibitAnyPolicy,
        };
    }

    /// <summary>
    /// The rules to begin with. A case that gives the inputs of RFC 5280, 6.1.1 asks for path validation (section 6), and not
    /// whether the authorities kept to the profile of section 4, which the profile <c>rfc5280</c> adds to it. For mail the
    /// CA/Browser Forum has requirements of their own, which stand for those for servers.
    /// </summary>
    static ValidationPolicy Base(BatchRecord record, ValidationPolicy profile) =>
        record.AsksStatusOnly ? StatusOnly
        : record.TrustTerms is { } terms ? BatchTrustPolicy.Of(terms)
        : record.PolicyInputs is not null && ReferenceEquals(profile, KnownProfiles.Rfc5280) ? PathValidation
        : record.Purpose == KeyPurpose.EmailProtection && ReferenceEquals(profile, KnownProfiles.WebPki) ? KnownProfiles.Mail
        : profile;
}
