using System.Formats.Asn1;
using System.Text;
using Parley.Certificates.Identity;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Identity.Corpus;

/// <summary>Writes a certificate that presents names; nobody signed it, because names are compared whoever did.</summary>
static class NamedCertificate
{
    static readonly byte[] Algorithm = TestAsn.Sequence(TestAsn.Oid("1.2.840.10045.4.3.2"));
    static readonly byte[] Key = TestAuthority.KeyOf("Named Certificate").ExportSubjectPublicKeyInfo();
    static readonly byte[] Issuer = Name("Corpus Issuer");
    static readonly byte[] Validity = TestAsn.Sequence(
        TestAsn.UtcTime(TestAuthority.Now.AddYears(-1)), TestAsn.UtcTime(TestAuthority.Now.AddYears(1)));

    internal static Certificate With(IReadOnlyList<PresentedCase> names)
    {
        var alternative = names.Where(name => name.Kind != PresentedNameKind.CommonName).Select(Encode).ToArray();
        var subject = TestAsn.Sequence(
            [.. names.Where(name => name.Kind == PresentedNameKind.CommonName).Select(name => Relative(name.Text))]);
        byte[][] extensions = alternative.Length == 0
            ? []
            : [TestAsn.Tagged(3, TestAsn.Sequence(TestAsn.Extension("2.5.29.17", critical: false, TestAsn.Sequence(alternative))))];
        var signed = TestAsn.Sequence(
            [TestAsn.Tagged(0, TestAsn.Integer([2])), TestAsn.Integer([1]), Algorithm, Issuer, Validity, subject, Key, .. extensions]);
        return Certificate.TryParse(TestAsn.Sequence(signed, Algorithm, TestAsn.BitString([0x30, 0x00])), out var certificate, out var error)
            ? certificate
            : throw new InvalidOperationException(error.ToString());
    }

    static byte[] Encode(PresentedCase name) => name.Kind switch
    {
        PresentedNameKind.DnsId => TestAsn.Primitive(2, Encoding.UTF8.GetBytes(name.Text)),
        PresentedNameKind.UriId => TestAsn.Primitive(6, Encoding.UTF8.GetBytes(name.Text)),
        PresentedNameKind.IpId => TestAsn.Primitive(7, Convert.FromHexString(name.Text)),
        PresentedNameKind.SrvId => Other("1.3.6.1.5.5.7.8.7", name),
        _ => Other("1.3.6.1.5.5.7.8.5", name),
    };

    static byte[] Other(string type, PresentedCase name) =>
        TestAsn.Tagged(0, TestAsn.Oid(type), TestAsn.Tagged(0, Text(name.Text, name.StringTag)));

    static byte[] Name(string commonName) => TestAsn.Sequence(Relative(commonName));

    static byte[] Relative(string commonName)
    {
        var set = TestAsn.Sequence(TestAsn.Sequence(TestAsn.Oid("2.5.4.3"), Text(commonName, 0x0C)));
        set[0] = 0x31;
        return set;
    }

    static byte[] Text(string text, byte tag)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteOctetString(Encoding.UTF8.GetBytes(text));
        var encoded = writer.Encode();
        encoded[0] = tag;
        return encoded;
    }
}
