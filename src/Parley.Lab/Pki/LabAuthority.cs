using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Lab.Pki;

/// <summary>
/// Issues certificates with the key of one. It asks no questions: a server's certificate can play the authority too.
/// </summary>
/// <param name="certificate">The certificate whose name and key sign; disposed by whoever made it.</param>
/// <param name="time">Tells the moment of issue.</param>
public sealed class LabAuthority(LabCertificate certificate, TimeProvider time)
{
    // RFC 5280, 4.1.2.2: up to 20 octets; 16 of them hold the 64 bits of chance that public authorities owe, twice.
    const int SerialNumberBytes = 16;

    /// <summary>The certificate whose name and key sign.</summary>
    public LabCertificate Certificate { get; } = certificate;

    /// <summary>Makes an authority that vouches for itself.</summary>
    public static LabAuthority CreateRoot(CertificateTemplate template, TimeProvider time) =>
        new(SelfSigned(template, time), time);

    /// <summary>Makes a certificate that vouches for itself.</summary>
    public static LabCertificate SelfSigned(CertificateTemplate template, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(time);
        return Create(template, issuer: null, time.GetUtcNow());
    }

    /// <summary>Issues a certificate.</summary>
    public LabCertificate Issue(CertificateTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Create(template, Certificate, time.GetUtcNow());
    }

    /// <summary>Issues a certificate and lets it issue others.</summary>
    public LabAuthority IssueAuthority(CertificateTemplate template) => new(Issue(template), time);

    static LabCertificate Create(CertificateTemplate template, LabCertificate? issuer, DateTimeOffset moment)
    {
        var key = CreateKey(template.Key);
        var request = Request(template, key);
        foreach (var extension in Extensions(template, request.PublicKey, issuer))
            request.CertificateExtensions.Add(extension);

        // Not CertificateRequest.Create(issuer certificate, ...): that one refuses an issuer that is no authority.
        var generator = new LabSignatureGenerator(issuer?.Key ?? key, template.CorruptSignature);
        var certificate = request.Create(
            issuer?.SubjectName ?? request.SubjectName,
            generator,
            moment + template.StartsIn,
            moment + template.EndsIn,
            SerialNumber());
        return new LabCertificate(certificate, key);
    }

    static byte[] SerialNumber()
    {
        var number = RandomNumberGenerator.GetBytes(SerialNumberBytes);
        number[0] = (byte)((number[0] & 0x7F) | 0x40); // positive, and of the same length always
        return number;
    }

    static CertificateRequest Request(CertificateTemplate template, AsymmetricAlgorithm key)
    {
        var subject = new X500DistinguishedName(template.Subject);
        return key switch
        {
            RSA rsa => new(subject, rsa, template.SignatureHash, RSASignaturePadding.Pkcs1),
            ECDsa ec => new(subject, ec, template.SignatureHash),
            _ => throw new NotSupportedException($"The lab has no keys of the kind {key.GetType().Name}."),
        };
    }

    static AsymmetricAlgorithm CreateKey(LabKeyKind kind) => kind switch
    {
        LabKeyKind.EcdsaP256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
        LabKeyKind.EcdsaP384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
        LabKeyKind.Rsa1024 => RSA.Create(1024),
        LabKeyKind.Rsa2048 => RSA.Create(2048),
        LabKeyKind.Rsa3072 => RSA.Create(3072),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of key."),
    };

    static IEnumerable<X509Extension> Extensions(CertificateTemplate template, PublicKey key, LabCertificate? issuer)
    {
        if (template.IsAuthority is { } authority)
        {
            yield return new X509BasicConstraintsExtension(
                authority, template.PathLength.HasValue, template.PathLength ?? 0, critical: true);
        }

        if (template.KeyUsage is { } usage)
            yield return new X509KeyUsageExtension(usage, critical: true);
        if (!template.Purposes.IsEmpty)
        {
            var purposes = new OidCollection();
            foreach (var purpose in template.Purposes)
                purposes.Add(new Oid(purpose, friendlyName: null));
            yield return new X509EnhancedKeyUsageExtension(purposes, critical: false);
        }

        if (!template.Names.IsEmpty)
            yield return new X509Extension("2.5.29.17", AlternativeNames(template), critical: false);

        yield return new X509SubjectKeyIdentifierExtension(key, critical: false);
        if (issuer?.SubjectKeyIdentifier is { } issuerKey)
            yield return X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(issuerKey);
        if (!template.IssuerUrls.IsEmpty || !template.StatusUrls.IsEmpty)
            yield return new X509AuthorityInformationAccessExtension(template.StatusUrls, template.IssuerUrls, critical: false);
        if (!template.RevocationListUrls.IsEmpty)
            yield return CertificateRevocationListBuilder.BuildCrlDistributionPointExtension(template.RevocationListUrls);
        foreach (var further in template.Further)
            yield return further;
    }

    static byte[] AlternativeNames(CertificateTemplate template)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var name in template.Names)
                name.Write(writer);
        }

        return writer.Encode();
    }

    /// <summary>The authority's subject.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"authority {Certificate.Subject}");
}
