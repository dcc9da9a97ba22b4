using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Material;
using Parley.Certificates.Model;

namespace Parley.Installation.Tests.Support;

/// <summary>An authority whose certificates the tests install; made by the platform, not by our own writers.</summary>
sealed class TestAuthority
{
    internal static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    internal static readonly DateTimeOffset To = new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly X509Certificate2 _own;

    /// <summary>Makes an authority.</summary>
    /// <param name="commonName">Its common name, any text.</param>
    /// <param name="issuer">Who vouches for it; by default itself.</param>
    /// <param name="alter">Changes the request before it is signed.</param>
    /// <param name="to">Its last moment; by default <see cref="To"/>.</param>
    internal TestAuthority(string commonName, TestAuthority? issuer = null, Action<CertificateRequest>? alter = null, DateTimeOffset? to = null)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(commonName);
        var request = new CertificateRequest(subject.Build(), _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        alter?.Invoke(request);
        var generator = X509SignatureGenerator.CreateForECDsa(issuer?._key ?? _key);
        _own = request.Create(issuer?._own.SubjectName ?? request.SubjectName, generator, From, to ?? To, RandomNumberGenerator.GetBytes(8));
    }

    /// <summary>Its own certificate.</summary>
    internal Certificate Certificate => Read(_own);

    internal string Pem => _own.ExportCertificatePem();

    /// <summary>Its private key.</summary>
    internal string KeyPem => _key.ExportPkcs8PrivateKeyPem();

    /// <summary>Has a server's certificate made.</summary>
    internal Certificate Issue(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        var generator = X509SignatureGenerator.CreateForECDsa(_key);
        using var made = request.Create(_own.SubjectName, generator, From, To, RandomNumberGenerator.GetBytes(8));
        return Read(made);
    }

    /// <summary>A file as the program reads it.</summary>
    internal static MaterialContent Content(string pem)
    {
        Assert.True(MaterialFile.TryRead(System.Text.Encoding.UTF8.GetBytes(pem), out var content, out var error), error?.ToString());
        return content;
    }

    internal static string PemOf(Certificate certificate) => PemEncoding.WriteString("CERTIFICATE", certificate.Encoded.Span);

    static Certificate Read(X509Certificate2 certificate)
    {
        Assert.True(Certificate.TryParse(certificate.RawData, out var read, out var error), error.ToString());
        return read;
    }
}
