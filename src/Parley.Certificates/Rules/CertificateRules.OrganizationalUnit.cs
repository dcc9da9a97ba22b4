using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The subject has an organizational unit, which public authorities may no longer certify.</summary>
    public static readonly Finding OrganizationalUnitPresent = new("cert.profile.organizational-unit", Severity.Error)
    {
        Title = "The {role} has an organizational unit",
        Cause = "{subject} was issued on {notBefore}; from {from} on public authorities must not certify an organizational "
            + "unit, because nobody can verify one.",
        Fix = "Leave OU out of the request (openssl: no line OU or organizationalUnitName), and have {subject} (serial "
            + "{serial}) issued again by {issuer}.",
        Source = SourceReference.Policy("CA/Browser Forum ballot SC-047v2", "2"),
    };

    /// <summary>Looks for an organizational unit where the policy forbids it.</summary>
    internal static readonly ICertificateRule OrganizationalUnit = new OrganizationalUnitRule();

    sealed class OrganizationalUnitRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.OrganizationalUnitForbiddenFrom is not null;

        public void Check(CertificateContext context, Report report)
        {
            if (context.Policy.OrganizationalUnitForbiddenFrom is not { } from || context.Role != CertificateRole.Leaf
                || context.Certificate.NotBefore < from)
                return;
            if (!context.Certificate.Subject.Values(NameAttribute.OrganizationalUnit).IsEmpty)
                context.Add(report, OrganizationalUnitPresent, ("notBefore", context.Certificate.NotBefore), ("from", from));
        }
    }
}
