using System.Security.Cryptography;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;

namespace Parley.Certificates.Inspection;

/// <summary>Puts certificates into words.</summary>
static class CertificateInspection
{
    /// <summary>The kind of certificate as people call it.</summary>
    internal static string KindName(Certificate certificate) => ItemFindings.RoleOf(certificate) switch
    {
        CertificateRole.Anchor => "Root certificate",
        CertificateRole.Intermediate => "Intermediate certificate",
        _ => certificate.IsSelfIssued ? "Self-signed certificate" : "Certificate",
    };

    internal static FieldList Fields(Certificate certificate, IssuerLinks links, DateTimeOffset time)
    {
        var fields = new FieldList();
        fields.Text("subject", NameOf(certificate.Subject));
        fields.Text("issuer", NameOf(certificate.Issuer));
        fields.Number("version", certificate.Version);
        fields.Text("serialNumber", FieldList.HexOf(certificate.SerialNumber.Span));
        fields.Moment("notBefore", certificate.NotBefore);
        fields.Moment("notAfter", certificate.NotAfter);
        fields.Text("validity", Validity(certificate, time));
        fields.Group("publicKey", Key(certificate.PublicKey));
        fields.Group("signature", Signature(certificate, links));
        ExtensionInspection.Add(fields, "extensions", certificate.Extensions);
        var prints = new FieldList();
        prints.Hex("sha256", SHA256.HashData(certificate.Encoded.Span));
        prints.Hex("sha1", SHA1.HashData(certificate.Encoded.Span)); // not for security: what other tools and consoles show
        fields.Group("fingerprints", prints);
        return fields;
    }

    /// <summary>A name as RFC 4514 writes it.</summary>
    internal static string NameOf(DistinguishedName name) => name.IsEmpty ? "(empty name)" : name.ToString();

    /// <summary>A public key: what it is, and the hashes by which pins and authorities name it.</summary>
    internal static FieldList Key(SubjectPublicKey key)
    {
        var fields = new FieldList();
        fields.Text("algorithm", key.Name);
        if (key.Bits > 0)
            fields.Number("bits", key.Bits);
        fields.Hex("sha256", SHA256.HashData(key.Encoded.Span));
        fields.Hex("keyIdentifier", SHA1.HashData(key.KeyOctets.Span)); // RFC 5280, 4.2.1.2 (1)
        return fields;
    }

    static FieldList Signature(Certificate certificate, IssuerLinks links)
    {
        var fields = new FieldList();
        var link = links.Of(certificate);
        fields.Text("algorithm", certificate.SignatureAlgorithm.Name);
        var isOwn = link.Kind == IssuerLinkKind.Verified && certificate.Equals(link.Issuer);
        fields.Flag("selfSigned", isOwn);
        fields.Text("by", isOwn ? "its own key" : SignerWords.Of(link, links));
        return fields;
    }

    static string Validity(Certificate certificate, DateTimeOffset time) =>
        time < certificate.NotBefore ? "begins " + RemainingTime.Of(certificate.NotBefore, time)
        : (time - certificate.NotAfter >= TimeSpan.FromSeconds(1) ? "ended " : "ends ") + RemainingTime.Of(certificate.NotAfter, time);
}
