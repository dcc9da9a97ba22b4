using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The key is of a kind that the profile does not approve.</summary>
    public static readonly Finding KeyNotApproved = new("cert.key.not-approved", Severity.Error)
    {
        Title = "The key of the {role} is not of an approved kind",
        Cause = "{subject} has the key {key}; the profile {profile} approves {approved} ({rule}).",
        Fix = "Make a key of an approved kind ({approved}; RSA 3072 or P-256 suits every client) and a new request, have "
            + "{issuer} sign it, and install both; of an authority, have its certificate replaced.",
        Source = SourceReference.Own("A profile names the kinds of key it approves, with its own source"),
    };

    /// <summary>The signature is of a kind that the profile does not approve.</summary>
    public static readonly Finding SignatureNotApproved = new("cert.signature.not-approved", Severity.Error)
    {
        Title = "The {role} is signed in a way that is not approved",
        Cause = "{issuer} signed {subject} with {algorithm}; the profile {profile} approves {approved} ({rule}).",
        Fix = "Set the authority {issuer} to SHA-256 with RSA or ECDSA, have {subject} (serial {serial}) issued again, and "
            + "install it.",
        Source = SourceReference.Own("A profile names the signatures it approves, with its own source"),
    };

    /// <summary>Holds keys, and signatures below the anchor, against the kinds that the policy approves.</summary>
    internal static readonly ICertificateRule Approval = new ApprovalRule();

    sealed class ApprovalRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report)
        {
            CheckKey(context, report);
            if (context.Role != CertificateRole.Anchor)
                CheckSignature(context, report);
        }

        static void CheckKey(CertificateContext context, Report report)
        {
            var (policy, key) = (context.Policy, context.Certificate.PublicKey);
            if (!policy.KeyAlgorithms.IsEmpty && !policy.KeyAlgorithms.Contains(key.Algorithm))
            {
                AddKey(context, report, nameof(ValidationPolicy.KeyAlgorithms), string.Join(", ", policy.KeyAlgorithms));
                return;
            }

            switch (key.Algorithm)
            {
                case PublicKeyAlgorithm.EllipticCurve when !policy.Curves.IsEmpty
                    && (key.Curve is not { } curve || !policy.Curves.Contains(curve)):
                    AddKey(context, report, nameof(ValidationPolicy.Curves),
                        string.Join(", ", policy.Curves.Select(each => KeyAlgorithms.CurveName(each))));
                    break;
                case PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss when key.Bits % policy.RsaBitsMultipleOf != 0:
                    AddKey(context, report, nameof(ValidationPolicy.RsaBitsMultipleOf), string.Create(
                        CultureInfo.InvariantCulture, $"RSA with a multiple of {policy.RsaBitsMultipleOf} bits"));
                    break;
                case PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss when policy.RequireStrongExponent && !key.HasStrongExponent:
                    AddKey(context, report, nameof(ValidationPolicy.RequireStrongExponent),
                        "RSA with an odd exponent between 2^16 and 2^256, such as 65537");
                    break;
            }
        }

        static void CheckSignature(CertificateContext context, Report report)
        {
            var (policy, algorithm) = (context.Policy, context.Certificate.SignatureAlgorithm);
            if (!policy.SignatureSchemes.IsEmpty && !policy.SignatureSchemes.Contains(algorithm.Scheme))
            {
                AddSignature(context, report, nameof(ValidationPolicy.SignatureSchemes),
                    string.Join(", ", policy.SignatureSchemes));
            }
            else if (!policy.Hashes.IsEmpty && algorithm is { IsWeak: false, Hash.Name: not null }
                && !policy.Hashes.Contains(algorithm.Hash))
            {
                AddSignature(context, report, nameof(ValidationPolicy.Hashes), string.Join(", ", policy.Hashes));
            }
        }

        static void AddKey(CertificateContext context, Report report, string setting, string approved) =>
            context.Add(report, KeyNotApproved, ("key", context.Certificate.PublicKey.Name), ("profile", context.Policy.Name),
                ("approved", approved), ("rule", context.Policy.SourceOf(setting)));

        static void AddSignature(CertificateContext context, Report report, string setting, string approved) =>
            context.Add(report, SignatureNotApproved, ("algorithm", context.Certificate.SignatureAlgorithm.Name),
                ("profile", context.Policy.Name), ("approved", approved), ("rule", context.Policy.SourceOf(setting)));
    }
}
