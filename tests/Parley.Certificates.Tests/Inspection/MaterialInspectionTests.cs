using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Parley.Certificates.Inspection;
using Parley.Certificates.Profiles;
using Parley.Certificates.Rules;
using Parley.Certificates.Tests.Support;
using Parley.Diagnostics;
using PlatformRequest = System.Security.Cryptography.X509Certificates.CertificateRequest;

namespace Parley.Certificates.Tests.Inspection;

public sealed class MaterialInspectionTests
{
    static readonly TestAuthority Root = TestAuthority.Root();
    static readonly TestAuthority Middle = Root.Intermediate();

    [Fact]
    public void A_sound_chain_has_no_findings()
    {
        var leaf = Middle.Leaf();

        var file = Pem(leaf, Middle.Certificate);

        Assert.DoesNotContain(file.AllFindings, finding => finding.Severity > Severity.Note);
        Assert.Equal(["1 im.example.com", "2 Test Intermediate"], file.Chain[0].Values.AsEnumerable());
        Assert.StartsWith("the certificate of Test Root is not in the file", file.Chain[1].Values[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_the_order_and_what_is_too_many()
    {
        var other = TestAuthority.Root("Other Root").Certificate;

        var file = Pem(Root.Certificate, Middle.Leaf(), other, Middle.Certificate);

        Assert.Equal(["2 im.example.com", "4 Test Intermediate", "1 Test Root"], file.Chain.Single(field => field.Name == "order").Values.AsEnumerable());
        Assert.Equal(["3 Other Root"], file.Chain.Single(field => field.Name == "notOfTheChain").Values.AsEnumerable());
        Assert.StartsWith("complete: it ends with Test Root", file.Chain.Single(field => field.Name == "end").Values[0], StringComparison.Ordinal);
        Assert.Equal([CertificateRules.FileDisordered, CertificateRules.FileUnrelated], file.Findings.Select(finding => finding.Finding));
    }

    [Fact]
    public void A_certificate_that_is_there_twice_is_told_once()
    {
        var leaf = Middle.Leaf();

        var file = Pem(leaf, Middle.Certificate, leaf);

        Assert.Equal([CertificateRules.FileDuplicate], file.Findings.Select(finding => finding.Finding));
        Assert.Equal(["1 im.example.com", "2 Test Intermediate"], file.Chain[0].Values.AsEnumerable());
    }

    [Fact]
    public void Says_whose_key_signed()
    {
        var file = Pem(Middle.Leaf(), Middle.Certificate, Root.Certificate);

        Assert.Equal(["the key of number 2 Test Intermediate", "the key of number 3 Test Root", "its own key"], file.Items.Select(By));
        Assert.Equal("a key that is not in this file", By(Pem(Middle.Certificate).Items[0]));
        Assert.Empty(file.AllFindings);
    }

    [Fact]
    public void Finds_a_signature_that_does_not_fit()
    {
        var octets = Middle.Leaf().Encoded.ToArray();
        octets[^1] ^= 0x01;

        var file = Inspected.File([.. octets, .. Middle.Certificate.Encoded.Span]);

        var signature = Inspected.Field(file.Items[0], "signature");
        Assert.Equal("another key than that of number 2 Test Intermediate", By(file.Items[0]));
        Assert.Equal([CertificateRules.SignatureInvalid], signature.Findings.Select(finding => finding.Finding));
    }

    [Fact]
    public void Another_key_of_the_same_name_is_no_fault()
    {
        var file = Pem(Middle.Leaf(), TestAuthority.Root("Test Intermediate", request => request.KeyName = "another key").Certificate);

        Assert.Equal("another key than that of number 2 Test Intermediate", By(file.Items[0]));
        Assert.Empty(file.AllFindings);
    }

    [Fact]
    public void A_store_is_no_chain()
    {
        Assert.Empty(Pem(Root.Certificate, TestAuthority.Root("Other Root").Certificate).Chain);
        Assert.Empty(Pem(Root.Certificate).Chain);
    }

    [Fact]
    public void Puts_findings_beside_their_fields()
    {
        var leaf = Root.Leaf(change: request =>
        {
            request.NotAfter = TestAuthority.Now.AddDays(-3);
            request.Rsa = RSA.Create(1024);
            request.Extensions.Add(new X509Extension("1.2.3.4.5", [0x05, 0x00], critical: true));
        });

        var item = Inspected.Item(leaf);

        Assert.Equal("cert.validity.expired", Assert.Single(Inspected.Field(item, "notAfter").Findings).Finding.Code);
        Assert.Equal("cert.key.too-small", Assert.Single(Inspected.Field(item, "publicKey").Findings).Finding.Code);
        var extension = Inspected.Field(item, "extensions").Fields.Single(each => each.Fields[0].Values[0] == "1.2.3.4.5");
        Assert.Equal("cert.usage.unknown-critical-extension", Assert.Single(extension.Findings).Finding.Code);
        Assert.Equal("ended 3 days ago", Inspected.Field(item, "validity").Values[0]);
    }

    [Fact]
    public void Looks_by_the_rules_of_a_profile()
    {
        byte[] content = Root.Leaf().Encoded.ToArray();

        var lenient = Inspected.File(content).AllFindings.Count(finding => finding.Severity == Severity.Error);
        var strict = Inspected.File(content, policy: KnownProfiles.WebPki).AllFindings.Count(finding => finding.Severity == Severity.Error);

        Assert.Equal(0, lenient);
        Assert.True(strict > 0); // two years of validity
    }

    [Fact]
    public void Says_what_a_request_asks_for_and_keeps_its_secret()
    {
        var octets = Request();

        var item = Assert.Single(Inspected.File(octets).Items);

        Assert.Equal("request", item.Kind);
        Assert.Empty(item.Findings);
        Assert.Equal("CN=im.example.com", Inspected.Field(item, "subject").Values[0]);
        var secret = Assert.Single(Inspected.Field(item, "attributes").Fields);
        Assert.Equal("challengePassword", secret.Label);
        Assert.DoesNotContain(item.Fields, field => Texts(field).Any(text => text.Contains("hunter2", StringComparison.Ordinal)));
    }

    [Fact]
    public void Finds_a_request_that_its_key_did_not_sign()
    {
        var octets = Request();
        octets[octets.AsSpan().IndexOf("im.example.com"u8)] ^= 0x01;

        var item = Assert.Single(Inspected.File(octets).Items);

        Assert.Equal("cert.request.signature-invalid", Assert.Single(Inspected.Field(item, "signature").Findings).Finding.Code);
    }

    [Fact]
    public void Says_what_a_key_belongs_to()
    {
        var leaf = Root.Leaf();
        var key = TestAuthority.KeyOf("im.example.com").ExportPkcs8PrivateKeyPem();

        var file = Inspected.File(Encoding.ASCII.GetBytes(TestPem.Of(Root.Certificate) + TestPem.Of(leaf) + key));

        Assert.Equal("number 2", Inspected.Field(file.Items[2], "belongsTo").Values[0]);
        Assert.Null(file.Items[2].Encoded);
    }

    [Fact]
    public void Tells_of_damage_and_of_what_was_forgiven()
    {
        var text = TestPem.Of(Root.Certificate).Replace(TestPem.End, "-----END-----", StringComparison.Ordinal)
            + TestPem.Begin + "\nMIIB\n" + TestPem.End + "\n";

        var file = Inspected.File(Encoding.ASCII.GetBytes(text));

        Assert.Equal(["cert.material.damaged", "cert.material.untidy"], file.Findings.Select(finding => finding.Finding.Code).Take(2));
        Assert.All(file.Findings, finding => Assert.DoesNotContain("{", finding.Title + finding.Cause + finding.Fix, StringComparison.Ordinal));
    }

    [Fact]
    public void Tells_of_a_missing_mac()
    {
        var content = TestContainers.Pkcs12(TestAuthority.KeyOf("im.example.com"), [Root.Leaf()], seal: false);

        var file = Inspected.File(content, TestContainers.Password);

        Assert.Equal("cert.material.unauthenticated", Assert.Single(file.Findings).Finding.Code);
    }

    [Fact]
    public void Shows_names_of_strangers_plainly()
    {
        foreach (var name in (string[])["CN=a\u001b[31mb", "CN=a\u202eb"])
        {
            var leaf = Root.Leaf(change: request => request.SubjectName = new X500DistinguishedName(name).RawData);

            var item = Inspected.Item(leaf);

            Assert.All(item.Fields.SelectMany(Texts).Append(item.Title), text => Assert.DoesNotContain(text, letter => char.IsControl(letter) || letter == '\u202e'));
        }
    }

    static string By(InspectedItem item) => Inspected.Field(item, "signature").Fields.Single(field => field.Name == "by").Values[0];

    static InspectedFile Pem(params Certificates.Model.Certificate[] certificates) =>
        Inspected.File(Encoding.ASCII.GetBytes(string.Concat(certificates.Select(TestPem.Of))));

    static byte[] Request()
    {
        var request = new PlatformRequest("CN=im.example.com", TestAuthority.KeyOf("im.example.com"), HashAlgorithmName.SHA256);
        request.OtherRequestAttributes.Add(new AsnEncodedData(new System.Security.Cryptography.Oid("1.2.840.113549.1.9.7"), [0x0C, 0x07, .. "hunter2"u8]));
        return request.CreateSigningRequest();
    }

    static IEnumerable<string> Texts(InspectedField field) => field.Values.Append(field.Label).Concat(field.Fields.SelectMany(Texts));
}
