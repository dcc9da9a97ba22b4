using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Clauses;

/// <summary>A root, an authority below it and a server, all sound by RFC 5280 but for what a case changes.</summary>
static class ClauseChain
{
    internal static CertificateVerdict Judge(
        Action<TestRequest>? leaf = null, Action<TestRequest>? issuing = null, Action<TestRequest>? root = null,
        DateTimeOffset? time = null, ValidationPolicy? policy = null, KeyPurpose? purpose = null)
    {
        var anchor = TestAuthority.Root("Clause Root", root);
        var authority = anchor.Intermediate("Clause Issuing", issuing);
        return Judge(anchor, authority.Leaf(TestJudge.Host, leaf), [authority], time, policy, purpose);
    }

    internal static CertificateVerdict Judge(
        TestAuthority anchor, Certificate leaf, TestAuthority[] above, DateTimeOffset? time = null, ValidationPolicy? policy = null,
        KeyPurpose? purpose = null) =>
        TestJudge.Of(TestJudge.Request(TrustStore.Of([anchor.Certificate]), [leaf, .. above.Select(each => each.Certificate)]) with
        {
            Policy = policy ?? KnownProfiles.Rfc5280,
            Purpose = purpose ?? KeyPurpose.ServerAuthentication,
            Time = time ?? TestAuthority.Now,
            Reference = ReferenceIdentity.None,
        });
}
