using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;

namespace Parley.Transport.Tests;

/// <summary>A root and an intermediate for tests, and server certificates from them; made once for all tests.</summary>
sealed class TestAuthority
{
    static readonly Lazy<TestAuthority> Made = new(() => new());

    readonly X509Certificate2 _intermediateWithKey;

    TestAuthority()
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = AuthorityRequest("CN=Test Root", rootKey);
        Root = rootRequest.CreateSelfSigned(Begin, End);

        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = AuthorityRequest("CN=Test Intermediate", key);
        Intermediate = request.Create(Root, Begin, End, [2]);
        _intermediateWithKey = Intermediate.CopyWithPrivateKey(key);
    }

    internal static TestAuthority Shared => Made.Value;

    internal static DateTimeOffset Begin { get; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static DateTimeOffset End { get; } = new(2049, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal X509Certificate2 Root { get; }

    internal X509Certificate2 Intermediate { get; }

    internal TrustStore Trust => TrustStore.Of([Parsed(Root)]);

    /// <summary>The intermediate's revocation list, made a day before a moment.</summary>
    internal CertificateRevocationList ListOfIntermediate(DateTimeOffset moment, params ReadOnlySpan<X509Certificate2> revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
            builder.AddEntry(certificate, moment.AddDays(-2), X509RevocationReason.KeyCompromise);
        var list = builder.Build(_intermediateWithKey, 1, moment.AddDays(7), HashAlgorithmName.SHA256, thisUpdate: moment.AddDays(-1));
        return CertificateRevocationList.TryParse(list, out var parsed, out var error) ? parsed : throw new InvalidOperationException(error.ToString());
    }

    /// <summary>A server certificate for a name, with its key, issued by the intermediate.</summary>
    internal X509Certificate2 Issue(string name, AsymmetricAlgorithm? key = null, Action<CertificateRequest>? adjust = null)
    {
        key ??= ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = new X500DistinguishedName($"CN={name}");
        var request = key is RSA rsa
            ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, (ECDsa)key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (System.Net.IPAddress.TryParse(name, out var address))
            names.AddIpAddress(address);
        else
            names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], critical: false));
        adjust?.Invoke(request);
        var serial = RandomNumberGenerator.GetBytes(8);
        serial[0] = 1;
        var issued = request.Create(_intermediateWithKey.SubjectName, X509SignatureGenerator.CreateForECDsa(_intermediateWithKey.GetECDsaPrivateKey()!), Begin, End, serial);
        return key is RSA rsaKey ? issued.CopyWithPrivateKey(rsaKey) : issued.CopyWithPrivateKey((ECDsa)key);
    }

    internal static Certificate Parsed(X509Certificate2 certificate) =>
        Certificate.TryParse(certificate.RawData, out var parsed, out var error) ? parsed : throw new InvalidOperationException(error.ToString());

    static CertificateRequest AuthorityRequest(string name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }
}
