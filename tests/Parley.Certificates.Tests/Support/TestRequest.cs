using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;

namespace Parley.Certificates.Tests.Support;

/// <summary>What a certificate of the tests says; sound unless a test changes it.</summary>
sealed class TestRequest(string name)
{
    internal string KeyName { get; set; } = name;

    /// <summary>The encoded subject.</summary>
    internal byte[] SubjectName { get; set; } = new X500DistinguishedName("CN=" + name).RawData;

    internal bool IsAuthority { get; set; }

    internal int? PathLength { get; set; }

    internal bool HasBasicConstraints { get; set; } = true;

    internal bool HasKeyIdentifier { get; set; } = true;

    internal DateTimeOffset NotBefore { get; set; } = TestAuthority.Now.AddYears(-1);

    internal DateTimeOffset NotAfter { get; set; } = TestAuthority.Now.AddYears(1);

    internal string[] DnsNames { get; set; } = [];

    internal IPAddress[] Addresses { get; set; } = [];

    internal X509KeyUsageFlags? Usage { get; set; }

    internal string[] Purposes { get; set; } = ["1.3.6.1.5.5.7.3.1"];

    internal string? IssuerAddress { get; set; }

    internal List<X509Extension> Extensions { get; } = [];

    internal HashAlgorithmName Hash { get; set; } = HashAlgorithmName.SHA256;

    internal byte[]? Serial { get; set; }

    /// <summary>Another key than that of the name: RSA of odd sizes.</summary>
    internal RSA? Rsa { get; set; }

    /// <summary>Any public key in place of a real one: one that is damaged.</summary>
    internal PublicKey? PublicKey { get; set; }

    internal bool HasAuthorityKeyIdentifier { get; set; } = true;

    internal Certificate Sign(ECDsa key, byte[] issuer, ECDsa issuerKey)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Sign(issuer, X509SignatureGenerator.CreateForECDsa(issuerKey), issuerKey);
    }

    internal Certificate Sign(byte[] issuer, X509SignatureGenerator generator, ECDsa? issuerKey)
    {
        var subject = new X500DistinguishedName(SubjectName);
        var request = PublicKey is not null
            ? new CertificateRequest(subject, PublicKey, Hash)
            : Rsa is null ? new CertificateRequest(subject, TestAuthority.KeyOf(KeyName), Hash)
            : new CertificateRequest(subject, Rsa, Hash, RSASignaturePadding.Pkcs1);
        foreach (var extension in StandardExtensions(request.PublicKey, issuerKey))
            request.CertificateExtensions.Add(extension);
        foreach (var extension in Extensions)
            request.CertificateExtensions.Add(extension);
        using var made = request.Create(
            new X500DistinguishedName(issuer), generator, NotBefore, NotAfter, Serial ?? TestAuthority.NextSerial());
        return Certificate.TryParse(made.RawData, out var certificate, out var error)
            ? certificate
            : throw new InvalidOperationException(error.ToString());
    }

    IEnumerable<X509Extension> StandardExtensions(PublicKey key, ECDsa? issuerKey)
    {
        if (HasBasicConstraints)
            yield return new X509BasicConstraintsExtension(IsAuthority, PathLength is not null, PathLength ?? 0, critical: true);
        var usage = Usage ?? (IsAuthority
            ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign
            : X509KeyUsageFlags.DigitalSignature);
        if (usage != X509KeyUsageFlags.None)
            yield return new X509KeyUsageExtension(usage, critical: true);
        if (!IsAuthority && Purposes.Length > 0)
            yield return new X509EnhancedKeyUsageExtension(Oids(), critical: false);
        if (HasKeyIdentifier)
            yield return new X509SubjectKeyIdentifierExtension(key, critical: false);
        if (issuerKey is not null && HasAuthorityKeyIdentifier)
        {
            var issuer = new X509SubjectKeyIdentifierExtension(new PublicKey(issuerKey), critical: false);
            yield return X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(issuer);
        }

        if (DnsNames.Length + Addresses.Length > 0)
        {
            var names = new SubjectAlternativeNameBuilder();
            foreach (var dns in DnsNames)
                names.AddDnsName(dns);
            foreach (var address in Addresses)
                names.AddIpAddress(address);
            yield return names.Build();
        }

        if (IssuerAddress is not null)
            yield return new X509AuthorityInformationAccessExtension(ocspUris: null, [IssuerAddress]);
    }

    OidCollection Oids()
    {
        var oids = new OidCollection();
        foreach (var purpose in Purposes)
            oids.Add(new System.Security.Cryptography.Oid(purpose));
        return oids;
    }
}
