using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Lab.Pki;

/// <summary>Makes revocation lists (RFC 5280, 5).</summary>
static class LabRevocationList
{
    /// <summary>Makes the list of an authority.</summary>
    /// <param name="authority">Whose list; it signs with its key.</param>
    /// <param name="revoked">What it has revoked.</param>
    /// <param name="thisUpdate">When the list is made.</param>
    /// <param name="nextUpdate">When there will be a newer one.</param>
    /// <param name="corrupt">Whether its signature is to be wrong.</param>
    /// <returns>The list in DER.</returns>
    internal static byte[] Encode(
        LabCertificate authority, IEnumerable<LabCertificate> revoked, DateTimeOffset thisUpdate, DateTimeOffset nextUpdate,
        bool corrupt = false)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
        {
            using var entry = certificate.ToCertificate();
            builder.AddEntry(entry, thisUpdate, X509RevocationReason.KeyCompromise);
        }

        var key = authority.SubjectKeyIdentifier
            ?? throw new InvalidOperationException($"{authority.Subject} has no key identifier, so it signs no lists.");
        return builder.Build(
            authority.SubjectName, new LabSignatureGenerator(authority.Key, corrupt), 1, nextUpdate, HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(key), thisUpdate);
    }
}
