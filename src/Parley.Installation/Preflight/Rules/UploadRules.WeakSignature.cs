using Parley.Diagnostics;
using System.Security.Cryptography;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The certificate is signed with a hash that is broken.</summary>
    public static readonly Finding WeakSignature = new("install.certificate.weak-signature", Severity.Error)
    {
        Title = "The certificate of {name} is signed with {hash}",
        Cause = "It is years old, or the authority is: no client of today trusts such a signature.",
        Fix = "Get a new certificate that is signed with SHA-256 or better.",
        Source = SourceReference.Rfc(9155, "2"),
    };

    internal static void CheckWeakSignature(UploadContext context)
    {
        foreach (var certificate in context.Path.Where(certificate => !certificate.IsSelfIssued || certificate.Equals(context.Leaf)))
        {
            var hash = certificate.SignatureAlgorithm.Hash;
            if (hash == HashAlgorithmName.SHA1 || hash == HashAlgorithmName.MD5)
                context.Add(WeakSignature, certificate.DisplayName, ("name", certificate.DisplayName), ("hash", hash.Name));
        }
    }
}
