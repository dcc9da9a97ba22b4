using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The authority key identifier of a root says more or other than its own key.</summary>
    public static readonly Finding RootKeyIdentifier = new("cert.profile.root-key-identifier", Severity.Error)
    {
        Title = "The authority key identifier of the root does not name its own key alone",
        Cause = "Of the root {subject}: {duty}. Clients that follow such an identifier look for an issuer that a root "
            + "does not have.",
        Fix = "Have the root {subject} (serial {serial}) made again without authorityCertIssuer and "
            + "authorityCertSerialNumber, and with the keyIdentifier {keyIdentifier} or without the extension.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "7.1.2.1.3"),
    };

    /// <summary>Looks at roots where the policy asks for it.</summary>
    internal static readonly ICertificateRule RootKey = new RootKeyRule();

    sealed class RootKeyRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.RootNamesItsOwnKey;

        public void Check(CertificateContext context, Report report)
        {
            if (context.Role != CertificateRole.Anchor
                || context.Certificate is not { AuthorityKeyIdentifier: { } authority, IsSelfIssued: true } root)
                return;
            var duty = !authority.Issuer.IsEmpty || authority.SerialNumber is not null
                ? "it must name neither an issuer nor a serial number"
                : authority.KeyIdentifier is not { } key ? "it must name a key"
                : root.SubjectKeyIdentifier is { } own && !own.Span.SequenceEqual(key.Span) ? "it must name the root's own key"
                : null;
            if (duty is not null)
            {
                context.Add(report, RootKeyIdentifier, ("duty", duty), ("keyIdentifier",
                    root.SubjectKeyIdentifier is { } identifier ? Convert.ToHexString(identifier.Span) : "of its own key"));
            }
        }
    }
}
