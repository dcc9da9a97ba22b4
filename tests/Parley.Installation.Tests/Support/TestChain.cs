using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Installation.Tests.Support;

/// <summary>A root, an intermediate, and servers' certificates below them.</summary>
static class TestChain
{
    internal const string Site = "meet.example.com";
    internal const string Administration = "admin.example.com";
    internal const string Server = "1.3.6.1.5.5.7.3.1";
    internal const string Client = "1.3.6.1.5.5.7.3.2";

    internal static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    internal static readonly X509Certificate2 Root = Authority("Example Root", TestKeys.Root, "Example Root", TestKeys.Root, Now.AddYears(5));
    internal static readonly X509Certificate2 Intermediate = Authority("Example Issuer", TestKeys.Intermediate, "Example Root", TestKeys.Root, Now.AddYears(3));
    internal static readonly X509Certificate2 EndedIntermediate = Authority("Example Issuer", TestKeys.Intermediate, "Example Root", TestKeys.Root, Now.AddDays(-1));
    internal static readonly X509Certificate2 OtherRoot = Authority("Other Root", TestKeys.OtherCurve, "Other Root", TestKeys.OtherCurve, Now.AddYears(5));
    internal static readonly X509Certificate2 Leaf = Of(TestKeys.Rsa);
    internal static readonly X509Certificate2 CurveLeaf = Of(TestKeys.Curve);

    /// <summary>A list of the intermediate on which the serial numbers stand.</summary>
    internal static byte[] List(params ReadOnlySpan<X509Certificate2> revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
            builder.AddEntry(certificate, Now.AddDays(-2));
        return builder.Build(
            Intermediate.SubjectName, X509SignatureGenerator.CreateForECDsa(TestKeys.Intermediate), 1, Now.AddDays(1), HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(new X509SubjectKeyIdentifierExtension(new PublicKey(TestKeys.Intermediate), false)),
            Now.AddDays(-1));
    }

    /// <summary>A server's certificate below the intermediate.</summary>
    internal static X509Certificate2 Of(
        AsymmetricAlgorithm key, string commonName = Site, string[]? names = null, string[]? purposes = null, DateTimeOffset? from = null,
        DateTimeOffset? to = null, X509KeyUsageFlags? usage = null)
    {
        var request = Request(key, commonName, names ?? [Site, Administration], purposes ?? [Server, Client]);
        if (usage is { } flags)
            request.CertificateExtensions.Add(new X509KeyUsageExtension(flags, true));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
            new X509SubjectKeyIdentifierExtension(new PublicKey(TestKeys.Intermediate), false)));
        return request.Create(
            Intermediate.SubjectName, X509SignatureGenerator.CreateForECDsa(TestKeys.Intermediate), from ?? Now.AddMonths(-1), to ?? Now.AddMonths(5),
            RandomNumberGenerator.GetBytes(12));
    }

    internal static X509Certificate2 SelfSigned(AsymmetricAlgorithm key, string host = Site) =>
        Request(key, host, [host, Administration], [Server, Client]).CreateSelfSigned(Now.AddMonths(-1), Now.AddMonths(5));

    /// <summary>One that says it is signed with SHA-1; the platform signs nothing so any more, so the signature does not fit.</summary>
    internal static X509Certificate2 SaysSha1()
    {
        var octets = SelfSigned(TestKeys.Rsa).RawData;
        ReadOnlySpan<byte> sha256WithRsa = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B];
        for (var at = octets.AsSpan().IndexOf(sha256WithRsa); at >= 0; at = octets.AsSpan().IndexOf(sha256WithRsa))
            octets[at + sha256WithRsa.Length - 1] = 0x05;
        return X509CertificateLoader.LoadCertificate(octets);
    }

    /// <summary>A request, as the system would give it out.</summary>
    internal static CertificateRequest Request(
        AsymmetricAlgorithm key, string commonName = Site, string[]? names = null, string[]? purposes = null)
    {
        var name = new X500DistinguishedName("CN=" + commonName);
        var request = key is RSA rsa
            ? new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(name, (ECDsa)key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        var purposeIds = new OidCollection();
        foreach (var purpose in purposes ?? [Server, Client])
            purposeIds.Add(new Oid(purpose));
        if (purposeIds.Count > 0)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(purposeIds, false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var alternative = new SubjectAlternativeNameBuilder();
        foreach (var each in names ?? [Site, Administration])
            alternative.AddDnsName(each);
        if (names is not [])
            request.CertificateExtensions.Add(alternative.Build());
        return request;
    }

    static X509Certificate2 Authority(string name, ECDsa key, string issuer, ECDsa issuerKey, DateTimeOffset to)
    {
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
            new X509SubjectKeyIdentifierExtension(new PublicKey(issuerKey), false)));
        return request.Create(
            new X500DistinguishedName("CN=" + issuer), X509SignatureGenerator.CreateForECDsa(issuerKey), Now.AddYears(-2), to, RandomNumberGenerator.GetBytes(12));
    }
}
