using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The certificate is restricted to other purposes.</summary>
    public static readonly Finding WrongPurpose = new("cert.usage.extended-key-usage", Severity.Error)
    {
        Title = "The {role} is restricted to other purposes",
        Cause = "The extended key usage of {subject} names {purposes}; {needed} is needed. The request or the "
            + "authority's template named the wrong purposes.",
        Fix = "Have {subject} (serial {serial}) issued again by {issuer} with the extended key usage {needed} added.",
        Source = SourceReference.Rfc(5280, "4.2.1.12"),
    };

    /// <summary>
    /// Leaf and intermediates must allow the purpose. RFC 5280 asks it of the leaf only; every client of the web asks it
    /// of intermediates too, and an authority restricted to mail would otherwise vouch for servers.
    /// </summary>
    internal static readonly ICertificateRule Purpose = new PurposeRule();

    sealed class PurposeRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report)
        {
            if (!context.Counts(AnchorScrutiny.Purposes) || context.Purpose.Id is not { } purpose
                || context.Certificate.ExtendedKeyUsage is not { } usage || usage.Allows(purpose))
                return;
            context.Add(report, WrongPurpose,
                ("purposes", usage.Purposes.Select(ObjectIdentifiers.PurposeName)), ("needed", context.Purpose.Name));
        }
    }
}
