using System.Formats.Asn1;
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

    /// <summary>A list that says where changes since it are published (freshestCRL; RFC 5280, 5.2.6).</summary>
    internal byte[] ListOfIssuingWithChangesAt(string address) => Resign(
        ListOfIssuing(), "2.5.29.46", critical: false, value =>
        {
            using (value.PushSequence())
            using (value.PushSequence()) // DistributionPoint
            using (value.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            using (value.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0))) // fullName
                value.WriteCharacterString(UniversalTagNumber.IA5String, address, new Asn1Tag(TagClass.ContextSpecific, 6));
        });

    /// <summary>What changed since list number 1 (deltaCRLIndicator; RFC 5280, 5.2.4).</summary>
    internal byte[] ChangesOfIssuing(params ReadOnlySpan<LabCertificate> revoked) => Resign(
        ListOf(Issuing.Certificate, revoked, number: 2), "2.5.29.27", critical: true, value => value.WriteInteger(1));

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

    /// <summary>Adds an extension to a list of the issuing authority and signs it again.</summary>
    byte[] Resign(byte[] list, string id, bool critical, Action<AsnWriter> writeValue)
    {
        var content = new AsnReader(list, AsnEncodingRules.DER).ReadSequence();
        var fields = content.ReadSequence();
        var algorithm = content.ReadEncodedValue();
        var signed = new AsnWriter(AsnEncodingRules.DER);
        var extensionsTag = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        using (signed.PushSequence())
        {
            while (fields.HasData && fields.PeekTag() != extensionsTag)
                signed.WriteEncodedValue(fields.ReadEncodedValue().Span);
            var extensions = fields.ReadSequence(extensionsTag).ReadSequence();
            using (signed.PushSequence(extensionsTag))
            using (signed.PushSequence())
            {
                while (extensions.HasData)
                    signed.WriteEncodedValue(extensions.ReadEncodedValue().Span);
                using (signed.PushSequence())
                {
                    signed.WriteObjectIdentifier(id);
                    if (critical)
                        signed.WriteBoolean(true);
                    using (signed.PushOctetString())
                        writeValue(signed);
                }
            }
        }

        using var signer = Issuing.Certificate.ToCertificateWithKey();
        using var key = signer.GetECDsaPrivateKey()!; // the lab's authorities have keys on P-256
        var whole = new AsnWriter(AsnEncodingRules.DER);
        using (whole.PushSequence())
        {
            whole.WriteEncodedValue(signed.Encode());
            whole.WriteEncodedValue(algorithm.Span);
            whole.WriteBitString(key.SignData(signed.Encode(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }

        return whole.Encode();
    }

    static byte[] ListOf(LabCertificate authority, ReadOnlySpan<LabCertificate> revoked, int number = 1)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
        {
            using var entry = certificate.ToCertificate();
            builder.AddEntry(entry, DateTimeOffset.UtcNow.AddHours(-1), X509RevocationReason.KeyCompromise);
        }

        using var signer = authority.ToCertificateWithKey();
        return builder.Build(signer, number, DateTimeOffset.UtcNow.AddDays(1), HashAlgorithmName.SHA256, thisUpdate: DateTimeOffset.UtcNow.AddHours(-1));
    }
}
