using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Lab.Pki;

namespace Parley.Client.Tests.Collecting;

/// <summary>A root, an authority below it and a server, with addresses of what they publish.</summary>
sealed class PublishedPki
{
    internal const string Host = "im.example.test";
    internal const string IssuerAddress = "http://pki.example.test/issuing.cer";
    internal const string RootList = "http://pki.example.test/root.crl";
    internal const string IssuingList = "http://pki.example.test/issuing.crl";

    readonly LabAuthority _root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Published Root"), TimeProvider.System);

    internal PublishedPki(Func<CertificateTemplate, CertificateTemplate>? change = null)
    {
        Issuing = _root.IssueAuthority(CertificateTemplate.ForAuthority("Published Issuing") with { RevocationListUrls = [RootList] });
        var template = CertificateTemplate.ForServer(Host) with { RevocationListUrls = [IssuingList], IssuerUrls = [IssuerAddress] };
        Server = Issuing.Issue(change?.Invoke(template) ?? template);
    }

    internal LabAuthority Issuing { get; }

    internal LabCertificate Server { get; }

    internal LabCertificate Root => _root.Certificate;

    internal TrustStore Trust => TrustStore.Of([Parsed(Root.Encoded)]);

    internal byte[] ListOfRoot(params ReadOnlySpan<LabCertificate> revoked) => ListOf(Root, revoked);

    internal byte[] ListOfIssuing(params ReadOnlySpan<LabCertificate> revoked) => ListOf(Issuing.Certificate, revoked);

    /// <summary>Judges what a server sends.</summary>
    internal CertificateVerdict Judge(bool sendsIssuer = true, RevocationMaterial? revocation = null, TrustStore? trust = null) => new CertificateJudge().Judge(new()
    {
        Presented = sendsIssuer ? [Server.Encoded, Issuing.Certificate.Encoded] : [Server.Encoded],
        Trust = trust ?? Trust,
        Reference = new() { Service = ApplicationService.Http, Name = Host, Origin = ReferenceOrigin.TypedByUser },
        Time = DateTimeOffset.UtcNow,
        Revocation = revocation ?? RevocationMaterial.None,
    });

    internal static Certificate Parsed(ReadOnlyMemory<byte> encoded) =>
        Certificate.TryParse(encoded, out var parsed, out var error) ? parsed : throw new InvalidOperationException(error.ToString());

    static byte[] ListOf(LabCertificate authority, ReadOnlySpan<LabCertificate> revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
        {
            using var entry = certificate.ToCertificate();
            builder.AddEntry(entry, DateTimeOffset.UtcNow.AddHours(-1), X509RevocationReason.KeyCompromise);
        }

        using var signer = authority.ToCertificateWithKey();
        return builder.Build(signer, 1, DateTimeOffset.UtcNow.AddDays(1), HashAlgorithmName.SHA256, thisUpdate: DateTimeOffset.UtcNow.AddHours(-1));
    }
}
