using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Judging;

namespace Parley.Certificates.Profiles;

/// <summary>The profiles that chains can be judged by, as data; each setting names its source.</summary>
public static class KnownProfiles
{
    /// <summary>RFC 5280 to the letter, the duties of authorities included.</summary>
    public static ValidationPolicy Rfc5280 => Rfc5280Profile.Policy;

    /// <summary>Public authorities: the CA/Browser Forum's TLS Baseline Requirements by date of issue.</summary>
    public static ValidationPolicy WebPki => WebPkiProfile.Policy;

    /// <summary>Private authorities, as the strictest platform takes them.</summary>
    public static ValidationPolicy PrivateAuthority => PrivateAuthorityProfile.Policy;

    /// <summary>FIPS mode.</summary>
    public static ValidationPolicy Fips => FipsProfile.Policy;

    /// <summary>Common Criteria mode.</summary>
    public static ValidationPolicy CommonCriteria => CommonCriteriaProfile.Policy;

    /// <summary>Mail: the CA/Browser Forum's S/MIME Baseline Requirements.</summary>
    public static ValidationPolicy Mail => MailProfile.Policy;

    /// <summary>All profiles, that of ordinary sign-in first.</summary>
    public static ImmutableArray<ValidationPolicy> All { get; } =
        [ValidationPolicy.Default, Rfc5280, WebPki, PrivateAuthority, Fips, CommonCriteria, Mail];

    /// <summary>The names of <see cref="All"/>, of which none need be made for that.</summary>
    public static ImmutableArray<string> Names =>
    [
        ValidationPolicy.DefaultName, Rfc5280Profile.Name, WebPkiProfile.Name, PrivateAuthorityProfile.Name, FipsProfile.Name,
        CommonCriteriaProfile.Name, MailProfile.Name,
    ];

    /// <summary>Finds a profile by its name: <c>standard</c>, <c>rfc5280</c>, <c>webpki</c>, <c>uc-private</c> and others.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out ValidationPolicy? policy)
    {
        policy = null;
        foreach (var known in All)
        {
            if (string.Equals(known.Name, name, StringComparison.Ordinal))
                policy = known;
        }

        return policy is not null;
    }
}
