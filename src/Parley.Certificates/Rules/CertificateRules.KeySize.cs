using System.Globalization;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The key can be broken with the means of today.</summary>
    public static readonly Finding KeyTooSmall = new("cert.key.too-small", Severity.Error)
    {
        Title = "The key of the {role} is too weak",
        Cause = "{subject} has the key {key}; clients ask for {least}. The request was made with an old template or "
            + "by old software.",
        Fix = "Make a new key ({least}) and a new request on the server, have {issuer} sign it, and install both; of "
            + "an authority, have its certificate replaced. Then run the check again.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "6.1.5"),
    };

    /// <summary>Asks for a key that cannot be broken.</summary>
    internal static readonly ICertificateRule KeySize = new KeySizeRule();

    sealed class KeySizeRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report)
        {
            var key = context.Certificate.PublicKey;
            var least = key.Algorithm switch
            {
                PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss when key.Bits < context.Policy.MinimumRsaBits =>
                    string.Create(CultureInfo.InvariantCulture, $"RSA {context.Policy.MinimumRsaBits} or more"),
                PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss when !key.HasUsableExponent => "an odd RSA exponent above 1",
                PublicKeyAlgorithm.EllipticCurve when key.Bits < context.Policy.MinimumCurveBits => "a curve such as P-256",
                PublicKeyAlgorithm.Dsa => "RSA or an elliptic curve; DSA is obsolete",
                _ => null,
            };
            if (least is not null)
                context.Add(report, KeyTooSmall, ("key", key.Name), ("least", least));
        }
    }
}
