using Parley.Certificates.Judging;
using Parley.Certificates.Paths;

namespace Parley.Certificates.Rules;

/// <summary>
/// Under what the rules that look at no clock found nothing wrong with an authority's certificate. They would find nothing
/// again, and thousands of servers share a few authorities.
/// </summary>
sealed record Soundness(ValidationPolicy Policy, KeyPurpose Purpose, CertificateRole Role)
{
    /// <summary>Whether it was found under the same; a policy is compared as an object, because programs keep a few.</summary>
    internal bool Covers(ValidationPolicy policy, KeyPurpose purpose, CertificateRole role) =>
        ReferenceEquals(Policy, policy) && Role == role && Purpose == purpose;
}
