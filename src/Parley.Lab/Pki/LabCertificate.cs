using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Lab.Pki;

/// <summary>A certificate that the lab issued, with its private key. Both live in memory until a caller writes them.</summary>
public sealed class LabCertificate : IDisposable
{
    readonly X509Certificate2 _certificate;

    internal LabCertificate(X509Certificate2 certificate, AsymmetricAlgorithm key)
    {
        _certificate = certificate;
        Key = key;
        Encoded = certificate.RawData;
    }

    /// <summary>The certificate in DER.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>The certificate as PEM text, ending with a new line.</summary>
    public string CertificatePem => _certificate.ExportCertificatePem() + "\n";

    /// <summary>The private key as PEM text (PKCS #8, without a password), ending with a new line.</summary>
    public string PrivateKeyPem => Key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>The subject, as the platform prints it.</summary>
    public string Subject => _certificate.Subject;

    /// <summary>The first second in which it is valid.</summary>
    public DateTimeOffset NotBefore => new(_certificate.NotBefore.ToUniversalTime());

    /// <summary>The last second in which it is valid.</summary>
    public DateTimeOffset NotAfter => new(_certificate.NotAfter.ToUniversalTime());

    internal AsymmetricAlgorithm Key { get; }

    internal X500DistinguishedName SubjectName => _certificate.SubjectName;

    internal X509SubjectKeyIdentifierExtension? SubjectKeyIdentifier =>
        _certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault();

    /// <summary>The certificate without its key, for a chain. The caller disposes it.</summary>
    public X509Certificate2 ToCertificate() => X509CertificateLoader.LoadCertificate(Encoded.Span);

    /// <summary>The certificate joined with its key, for a server. The caller disposes it.</summary>
    public X509Certificate2 ToCertificateWithKey()
    {
        using var bare = ToCertificate();
        var joined = Key switch
        {
            RSA rsa => bare.CopyWithPrivateKey(rsa),
            ECDsa ec => bare.CopyWithPrivateKey(ec),
            _ => throw new NotSupportedException($"The lab has no keys of the kind {Key.GetType().Name}."),
        };
        if (!OperatingSystem.IsWindows())
            return joined;

        // Schannel does not serve with a key that only lives in this process; one that came out of a PKCS #12 it does.
        using (joined)
            return X509CertificateLoader.LoadPkcs12(joined.Export(X509ContentType.Pkcs12), password: null);
    }

    /// <summary>Forgets the private key.</summary>
    public void Dispose()
    {
        _certificate.Dispose();
        Key.Dispose();
    }
}
