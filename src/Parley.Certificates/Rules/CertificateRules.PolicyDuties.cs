using Parley.Certificates.Asn1;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>Qualifiers of policies, which nobody shows; for thorough policies.</summary>
    internal static readonly ICertificateRule PolicyDuties = new PolicyDutiesRule();

    sealed class PolicyDutiesRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.IsThorough;

        public void Check(CertificateContext context, Report report)
        {
            if (context.Certificate.Policies is null
                || context.Certificate.Extension(ObjectIdentifiers.CertificatePolicies) is not { } extension)
                return;
            // The extension was read with the certificate: its outer form is sound, and no read of it below can fail.
            var error = default(ParseError);
            var reader = new DerReader(extension.Value.Span);
            reader.TryEnter(DerTag.Sequence, "certificatePolicies", out var list, ref error);
            while (list.TryEnter(DerTag.Sequence, "a policy", out var policy, ref error))
            {
                policy.TryReadObjectIdentifier("a policy", out var id, ref error);
                var isAny = id.Content(extension.Value.Span).SequenceEqual(ObjectIdentifiers.AnyPolicy.Encoded.Span);
                if (!policy.TryEnter(DerTag.Sequence, "policy qualifiers", out var qualifiers, ref error))
                    continue;
                while (qualifiers.TryEnter(DerTag.Sequence, "a qualifier", out var qualifier, ref error))
                    CheckQualifier(context, ref qualifier, isAny, report);
            }
        }

        static void CheckQualifier(CertificateContext context, ref DerReader qualifier, bool isAny, Report report)
        {
            var error = default(ParseError);
            qualifier.TryReadObjectIdentifier("a qualifier", out var id, ref error);
            var kind = id.Content(qualifier.Source);
            if (isAny && !ObjectIdentifiers.IsPolicyQualifier(kind))
                AddDuty(context, report, "anyPolicy may be qualified by a practice statement or a user notice only", "4.2.1.4");
            if (!kind.SequenceEqual(ObjectIdentifiers.UserNotice.Encoded.Span)
                || !qualifier.TryEnter(DerTag.Sequence, "a user notice", out var notice, ref error))
                return;
            if (notice.NextIs(DerTag.Sequence))
                notice.TryReadAny("noticeRef", out _, ref error);
            if (!notice.TryReadAny("explicitText", out var text, ref error))
                return;
            if (text.Tag is DerTag.BmpString or DerTag.VisibleString)
                AddDuty(context, report, "the text of a user notice must be neither a BMPString nor a VisibleString", "4.2.1.4");
            if (DerText.IsValid(text.Tag, text.Content(notice.Source))
                && DerText.Decode(text.Tag, text.Content(notice.Source)).Any(char.IsControl))
                AddAdvice(context, report, "the text of a user notice should hold no control characters", "4.2.1.4");
        }
    }
}
