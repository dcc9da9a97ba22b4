using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>Holds what a certificate says of its issuer's certificate against it; for thorough policies.</summary>
    internal static readonly IPathRule IssuerIdentifier = new IssuerIdentifierRule();

    sealed class IssuerIdentifierRule : IPathRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.IsThorough;

        public void Check(PathContext context, Report report)
        {
            for (var i = 0; i + 1 < context.Certificates.Length; i++)
            {
                var issuer = context.Certificates[i + 1].Certificate;
                if (context.Certificates[i].Certificate.AuthorityKeyIdentifier is { } named && Duty(named, issuer) is { } duty)
                    AddDuty(context.Certificates[i], report, duty, "4.2.1.1");
            }
        }

        static string? Duty(AuthorityKeyIdentifier named, Certificate issuer)
        {
            if (named.KeyIdentifier is { } key && issuer.SubjectKeyIdentifier is { } own && !key.Span.SequenceEqual(own.Span))
                return "the key identifier must be that of the issuer's certificate";
            if (named.SerialNumber is { } serial && !serial.Span.SequenceEqual(issuer.SerialNumber.Span))
                return "the serial number beside the key identifier must be that of the issuer's certificate";
            return !named.Issuer.IsEmpty && !named.Issuer.Any(name => issuer.Issuer.Equals(name.Directory))
                ? "the name beside the key identifier must be that of the issuer's issuer"
                : null;
        }
    }
}
