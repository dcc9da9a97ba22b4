using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;

namespace Parley.Issuance.Authorities;

/// <summary>The extensions that certificates of an authority have, whoever asked for them.</summary>
static class AuthorityExtensions
{
    /// <summary>Who issued it, and where more is known of that.</summary>
    /// <param name="issuer">The issuer's certificate.</param>
    /// <param name="level">Which authority the issuer is.</param>
    /// <param name="address">Where its documents are served; <see langword="null"/> where they are not.</param>
    internal static IEnumerable<X509Extension> Of(Certificate issuer, AuthorityLevel level, string? address)
    {
        if (issuer.SubjectKeyIdentifier is { } key)
            yield return X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(key.Span);
        if (address is null)
            yield break;
        var name = AuthorityFolder.Name(level);
        // The root answers no questions: its key lies in a safe, and its list is short.
        yield return new X509AuthorityInformationAccessExtension(
            level == AuthorityLevel.Root ? null : [$"{address}/ocsp"], [$"{address}/{name}.cer"]);
        yield return CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([$"{address}/{name}.crl"]);
    }

    /// <summary>What the certificate of an authority may do.</summary>
    internal static IEnumerable<X509Extension> OfAuthority(AuthorityLevel level)
    {
        yield return new X509BasicConstraintsExtension(true, true, level == AuthorityLevel.Root ? 1 : 0, critical: true);
        var usage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;
        // The issuing authority signs its answers itself.
        yield return new X509KeyUsageExtension(level == AuthorityLevel.Root ? usage : usage | X509KeyUsageFlags.DigitalSignature, critical: true);
    }

    /// <summary>Only names in these domains, and no addresses (RFC 5280, 4.2.1.10).</summary>
    internal static X509Extension Constraints(ImmutableArray<string> permitted)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            {
                foreach (var domain in permitted)
                {
                    using (writer.PushSequence())
                        writer.WriteCharacterString(UniversalTagNumber.IA5String, domain, new Asn1Tag(TagClass.ContextSpecific, 2));
                }
            }

            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
            {
                foreach (var length in (ReadOnlySpan<int>)[8, 32]) // any address: an address and a mask of noughts
                {
                    using (writer.PushSequence())
                        writer.WriteOctetString(new byte[length], new Asn1Tag(TagClass.ContextSpecific, 7));
                }
            }
        }

        return new(ObjectIdentifiers.NameConstraints.ToString(), writer.Encode(), critical: true);
    }
}
