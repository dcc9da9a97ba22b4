using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Issuance.Keys;

namespace Parley.Issuance.Authorities;

/// <summary>Makes revocation lists (RFC 5280, 5).</summary>
static class RevocationListMaker
{
    /// <summary>
    /// How long a list holds: a week, so that a weekend without its server hurts nobody. The key of the root lies in a safe, and
    /// its list holds a year.
    /// </summary>
    internal static TimeSpan Lifetime(AuthorityLevel level) => TimeSpan.FromDays(level == AuthorityLevel.Root ? 365 : 7);

    internal static byte[] Encode(
        Certificate issuer, IssuanceKey key, IEnumerable<IssuedCertificate> certificates, long number,
        DateTimeOffset thisUpdate, DateTimeOffset nextUpdate)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in certificates)
        {
            // Those that have ended stay on the list: clocks differ, and a hundred lines cost nothing.
            if (certificate is { RevokedSince: { } since, Reason: { } reason })
                builder.AddEntry(certificate.Certificate.SerialNumber.Span, since, Written(reason));
        }

        // The identifier was put there when the authority was made.
        var identifier = X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(issuer.SubjectKeyIdentifier!.Value.Span);
        return builder.Build(new(issuer.Subject.Encoded.Span), key.Generator, number, nextUpdate, key.Hash, identifier, thisUpdate);
    }

    /// <summary>The reason as it is written; one that says nothing is left out (RFC 5280, 5.3.1).</summary>
    static X509RevocationReason? Written(RevocationReason reason) =>
        reason == RevocationReason.Unspecified ? null : (X509RevocationReason)reason;
}
