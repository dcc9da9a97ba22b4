using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Certificates.Rules;
using Parley.Certificates.Tests.Support;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Rules;

/// <summary>Duties of authorities, and recommendations to them, that thorough policies look for.</summary>
public sealed class ThoroughRulesTests
{
    const string Duty = "cert.profile.not-conforming";
    const string Advice = "cert.profile.against-recommendation";

    public static TheoryData<string, string> Duties => new()
    {
        { "an empty alternative name", "4.2.1.6" },
        { "a mail address with a display name", "4.2.1.6" },
        { "a mail address without a domain", "4.2.1.6" },
        { "a relative URI", "4.2.1.6" },
        { "a URI without its host", "4.2.1.6" },
        { "an address as dNSName", "4.2.1.6" },
        { "zeros at the end of the key usage", "4.2.1.3" },
        { "an @ in a PrintableString", "4.1.2.4" },
        { "an RSA key with parameters", "4.1.2.7" },
        { "empty subject directory attributes", "4.2.1.8" },
        { "critical subject directory attributes", "4.2.1.8" },
        { "empty subject information access", "4.2.2.2" },
        { "critical freshest CRL", "4.2.1.15" },
        { "a distribution point of reasons only", "4.2.1.13" },
        { "a path length without keyCertSign", "4.2.1.9" },
        { "a mapping of anyPolicy", "4.2.1.5" },
        { "a serial number without an issuer", "4.2.1.1" },
        { "the serial number of another issuer", "4.2.1.1" },
        { "the key of another issuer", "4.2.1.1" },
        { "a notice as BMPString", "4.2.1.4" },
        { "an unknown qualifier of anyPolicy", "4.2.1.4" },
    };

    public static TheoryData<string, string> Recommendations => new()
    {
        { "a notice with a control character", "4.2.1.4" },
        { "critical distribution points", "4.2.1.13" },
        { "a critical issuer alternative name", "4.2.1.7" },
        { "a key usage that is not critical", "4.2.1.3" },
        { "policy mappings that are not critical", "4.2.1.5" },
        { "a mapping of a policy that is not named", "4.2.1.5" },
        { "constraints on registered identifiers", "4.2.1.10" },
        { "a critical anyExtendedKeyUsage", "4.2.1.12" },
    };

    [Theory]
    [MemberData(nameof(Duties))]
    public void Finds_what_authorities_must_do(string fault, string clause)
    {
        var strict = TestProfile.Judge(KnownProfiles.Rfc5280, request => Change(request, fault));
        var usual = TestProfile.Judge(ValidationPolicy.Default, request => Change(request, fault));

        var found = strict.Observations.Where(each => each.Finding.Code == Duty && each["clause"] == clause).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, each => Assert.Equal(Severity.Error, each.Severity));
        Assert.DoesNotContain(usual.Observations, each => each.Finding.Code == Duty && each["duty"] == found[0]["duty"]);
    }

    [Theory]
    [MemberData(nameof(Recommendations))]
    public void Notes_what_authorities_should_do(string fault, string clause)
    {
        var strict = TestProfile.Judge(KnownProfiles.Rfc5280, request => Change(request, fault));

        var observation = Assert.Single(strict.Observations, each => each.Finding.Code == Advice && each["clause"] == clause);
        Assert.Equal(Severity.Note, observation.Severity);
    }

    [Theory]
    [InlineData("mail@example.com")]
    [InlineData("first.last+tag@mail.example.com")]
    [InlineData("\"first last\"@example.com")]
    [InlineData("mail@[192.0.2.1]")]
    public void Takes_mail_addresses_that_are_in_order(string address) =>
        TestVerdictAssert.Lacks(TestProfile.Judge(KnownProfiles.Rfc5280, request => AddName(request, 0x81, address)), Duty);

    [Theory]
    [InlineData("sip:example.com")]
    [InlineData("https://www.example.com:8443/path?query")]
    [InlineData("http://192.0.2.1/")]
    [InlineData("http://[2001:db8::1]/")]
    [InlineData("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
    public void Takes_uris_that_are_in_order(string uri) =>
        TestVerdictAssert.Lacks(TestProfile.Judge(KnownProfiles.Rfc5280, request => AddName(request, 0x86, uri)), Duty);

    [Fact]
    public void Takes_a_distribution_point_that_names_an_issuer_of_lists()
    {
        // cRLIssuer: directoryName CN=A
        var point = Convert.FromHexString("30143012A210A40E300C310A300806035504030C0141");

        TestVerdictAssert.Lacks(
            TestProfile.Judge(KnownProfiles.Rfc5280, request => request.Extensions.Add(new("2.5.29.31", point, critical: false))), Duty);
    }

    [Theory]
    [InlineData(2040, true)]
    [InlineData(2060, false)]
    public void Finds_a_generalized_time_before_2050(int year, bool isEarly)
    {
        var sound = TestAuthority.Root().Leaf(change: request => request.NotAfter = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var changed = WithGeneralizedEnd(sound, year);

        Assert.Equal(isEarly, TestProfile.Check(CertificateRules.EncodingDuties, changed, KnownProfiles.Rfc5280).Count == 1);
        Assert.Empty(TestProfile.Check(CertificateRules.EncodingDuties, sound, KnownProfiles.Rfc5280));
    }

    static void Change(TestRequest request, string fault)
    {
        switch (fault)
        {
            case "an empty alternative name":
                AddName(request, 0x81, "");
                break;
            case "a mail address with a display name":
                AddName(request, 0x81, "Someone <someone@example.com>");
                break;
            case "a mail address without a domain":
                AddName(request, 0x81, "someone");
                break;
            case "an address as dNSName":
                AddName(request, 0x82, "192.0.2.1");
                break;
            case "a relative URI":
                AddName(request, 0x86, "//www.example.com/");
                break;
            case "a URI without its host":
                AddName(request, 0x86, "http:///path");
                break;
            case "zeros at the end of the key usage":
                request.Usage = X509KeyUsageFlags.None;
                Add(request, "2.5.29.15", "03020080", critical: true);
                break;
            case "a key usage that is not critical":
                request.Usage = X509KeyUsageFlags.None;
                Add(request, "2.5.29.15", "03020780");
                break;
            case "an @ in a PrintableString":
                request.SubjectName = Convert.FromHexString("300E310C300A06035504031303614062"); // CN=a@b
                break;
            case "an RSA key with parameters":
                using (var rsa = RSA.Create(2048))
                {
                    var key = new PublicKey(rsa);
                    request.PublicKey = new(key.Oid, new AsnEncodedData(key.Oid, [0x02, 0x01, 0x00]), key.EncodedKeyValue);
                }

                break;
            case "empty subject directory attributes":
                Add(request, "2.5.29.9", "3000");
                break;
            case "critical subject directory attributes":
                Add(request, "2.5.29.9", "3011300F06082B06010505070904310313014E", critical: true);
                break;
            case "empty subject information access":
                Add(request, "1.3.6.1.5.5.7.1.11", "3000");
                break;
            case "critical freshest CRL":
                Add(request, "2.5.29.46", "30143012A210A40E300C310A300806035504030C0141", critical: true);
                break;
            case "a distribution point of reasons only":
                Add(request, "2.5.29.31", "3006300481020640");
                break;
            case "critical distribution points":
                Add(request, "2.5.29.31", "30143012A210A40E300C310A300806035504030C0141", critical: true);
                break;
            case "a critical issuer alternative name":
                Add(request, "2.5.29.18", "300582036E6574", critical: true);
                break;
            case "a path length without keyCertSign":
                (request.IsAuthority, request.PathLength, request.Usage) = (true, 0, X509KeyUsageFlags.DigitalSignature);
                break;
            case "a mapping of anyPolicy":
                AddMapping(request, "2.5.29.32.0", "1.2.3", critical: true);
                break;
            case "a mapping of a policy that is not named":
                AddMapping(request, "1.2.4", "1.2.3", critical: true);
                break;
            case "policy mappings that are not critical":
                AddMapping(request, "1.2.4", "1.2.3", critical: false);
                AddPolicy(request, "1.2.4", null, "");
                break;
            case "constraints on registered identifiers":
                (request.IsAuthority, request.Usage) = (true, X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign);
                Add(request, "2.5.29.30", "3008A006300488022A03", critical: true);
                break;
            case "a critical anyExtendedKeyUsage":
                request.Purposes = [];
                Add(request, "2.5.29.37", "30060604551D2500", critical: true);
                break;
            case "a serial number without an issuer":
                request.HasAuthorityKeyIdentifier = false;
                Add(request, "2.5.29.35", "3006800101820101");
                break;
            case "the serial number of another issuer":
                request.HasAuthorityKeyIdentifier = false;
                request.Extensions.Add(X509AuthorityKeyIdentifierExtension.Create(RootKey(), new("CN=Profile Root"), (byte[])[0x01]));
                break;
            case "the key of another issuer":
                request.HasAuthorityKeyIdentifier = false;
                Add(request, "2.5.29.35", "3003800101");
                break;
            case "a notice as BMPString":
                AddPolicy(request, "1.2.4", "1.3.6.1.5.5.7.2.2", "30041E020041");
                break;
            case "a notice with a control character":
                AddPolicy(request, "1.2.4", "1.3.6.1.5.5.7.2.2", "30040C024107");
                break;
            case "an unknown qualifier of anyPolicy":
                AddPolicy(request, "2.5.29.32.0", "1.2.3.4", "0500");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault.");
        }
    }

    static byte[] RootKey() =>
        new X509SubjectKeyIdentifierExtension(new PublicKey(TestAuthority.KeyOf("Profile Root")), critical: false).SubjectKeyIdentifierBytes.ToArray();

    static void Add(TestRequest request, string id, string value, bool critical = false) =>
        request.Extensions.Add(new(id, Convert.FromHexString(value), critical));

    static void AddName(TestRequest request, byte tag, string text)
    {
        request.DnsNames = [];
        var host = Encoding.ASCII.GetBytes(TestJudge.Host);
        var value = Encoding.ASCII.GetBytes(text);
        byte[] names = [0x82, (byte)host.Length, .. host, tag, (byte)value.Length, .. value];
        request.Extensions.Add(new("2.5.29.17", [0x30, (byte)names.Length, .. names], critical: false));
    }

    static void AddMapping(TestRequest request, string above, string below, bool critical) =>
        request.Extensions.Add(new("2.5.29.33", Encode(writer =>
        {
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(above);
                writer.WriteObjectIdentifier(below);
            }
        }), critical));

    static void AddPolicy(TestRequest request, string policy, string? qualifier, string value) =>
        request.Extensions.Add(new("2.5.29.32", Encode(writer =>
        {
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(policy);
                if (qualifier is null)
                    return;
                using (writer.PushSequence())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(qualifier);
                    writer.WriteEncodedValue(Convert.FromHexString(value));
                }
            }
        }), critical: false));

    static byte[] Encode(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }

    /// <summary>The certificate with another end, written as GeneralizedTime; its signature no longer fits.</summary>
    static Certificate WithGeneralizedEnd(Certificate certificate, int year)
    {
        var outer = new AsnReader(certificate.Encoded, AsnEncodingRules.DER).ReadSequence();
        var inner = outer.ReadSequence();
        var encoded = Encode(writer =>
        {
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    for (var field = 0; inner.HasData; field++)
                    {
                        const int validity = 4;
                        if (field != validity)
                        {
                            writer.WriteEncodedValue(inner.ReadEncodedValue().Span);
                            continue;
                        }

                        var dates = inner.ReadSequence();
                        using (writer.PushSequence())
                        {
                            writer.WriteEncodedValue(dates.ReadEncodedValue().Span);
                            writer.WriteGeneralizedTime(new(year, 1, 1, 0, 0, 0, TimeSpan.Zero), omitFractionalSeconds: true);
                        }
                    }
                }

                while (outer.HasData)
                    writer.WriteEncodedValue(outer.ReadEncodedValue().Span);
            }
        });
        return Certificate.TryParse(encoded, out var changed, out var error) ? changed : throw new InvalidOperationException(error.ToString());
    }
}
