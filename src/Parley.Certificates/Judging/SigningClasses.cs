using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;

namespace Parley.Certificates.Judging;

/// <summary>Tells who signed a certificate.</summary>
static class SigningClasses
{
    internal static SigningClass Of(Certificate? leaf, ImmutableArray<CertificatePath> paths)
    {
        if (leaf is null)
            return SigningClass.Unknown;
        if (leaf.IsSelfIssued && paths.All(path => path.Certificates.Length == 1))
            return SigningClass.SelfSigned;
        return leaf.Policies?.Policies.Any(IsPublic) == true ? SigningClass.PublicAuthority : SigningClass.PrivateAuthority;
    }

    /// <summary>Policies below 2.23.140.1 are the CA/Browser Forum's; its members must name one (BR 7.1.6.1).</summary>
    static bool IsPublic(Oid policy) => policy.Encoded.Span.StartsWith((ReadOnlySpan<byte>)[0x67, 0x81, 0x0C, 0x01]);
}
