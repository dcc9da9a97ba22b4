using Parley.Certificates.Model;

namespace Parley.Certificates.Paths;

/// <summary>
/// Verifies certificates with issuers' keys. Of authorities it may remember who signed them: thousands of servers share
/// a few issuers. For many threads.
/// </summary>
sealed class SignatureVerifier(bool remembersSigners = true)
{
    /// <summary>Whether the issuer's key made the certificate's signature.</summary>
    internal SignatureCheck Verify(Certificate certificate, SubjectPublicKey issuer)
    {
        if (remembersSigners && certificate.IsKnownSigner(issuer))
            return SignatureCheck.Valid;
        var check = issuer.Verification.Verify(certificate.Signed.Span, certificate.SignatureAlgorithm, certificate.Signature.Span);
        if (check == SignatureCheck.Valid && certificate.IsAuthority)
            certificate.RememberSigner(issuer);
        return check;
    }
}
