using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The key may not be used for what it does.</summary>
    public static readonly Finding WrongKeyUsage = new("cert.usage.key-usage", Severity.Error)
    {
        Title = "The key usage of the {role} does not allow what it does",
        Cause = "{subject} allows {usage}; {needed} is needed. The certificate was made with the wrong template.",
        Fix = "Have {subject} (serial {serial}) issued again by {issuer} with the key usage {needed} added.",
        Source = SourceReference.Rfc(5280, "4.2.1.3"),
    };

    /// <summary>Authorities must be allowed to sign certificates, peers to sign or to receive keys.</summary>
    internal static readonly ICertificateRule Usage = new KeyUsageRule();

    sealed class KeyUsageRule : ICertificateRule
    {
        const KeyUsage AnyHandshake = KeyUsage.DigitalSignature | KeyUsage.KeyEncipherment | KeyUsage.KeyAgreement;

        public void Check(CertificateContext context, Report report)
        {
            if (context.Certificate.KeyUsage is not { } usage)
                return;
            if (context.Role != CertificateRole.Leaf)
            {
                if (!usage.HasFlag(KeyUsage.CertificateSigning) && context.Counts(AnchorScrutiny.Constraints))
                    context.Add(report, WrongKeyUsage, ("usage", usage), ("needed", KeyUsage.CertificateSigning));
                return;
            }

            if (context.Purpose.Id is null || !context.Policy.ChecksLeafKeyUsage || usage.HasFlag(KeyUsage.DigitalSignature))
                return;
            // TLS 1.3 and all handshakes with forward secrecy sign; older ones with RSA only receive a key.
            var severity = (usage & AnyHandshake) == KeyUsage.None ? Severity.Error : Severity.Warning;
            context.Add(report, WrongKeyUsage, severity, ("usage", usage), ("needed", KeyUsage.DigitalSignature));
        }
    }
}
