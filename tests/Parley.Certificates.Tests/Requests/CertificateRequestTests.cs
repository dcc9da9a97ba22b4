using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Requests;
using Parley.Certificates.Tests.Material;
using Parley.Certificates.Tests.Support;
using PlatformRequest = System.Security.Cryptography.X509Certificates.CertificateRequest;
using Request = Parley.Certificates.Requests.CertificateRequest;

namespace Parley.Certificates.Tests.Requests;

public sealed class CertificateRequestTests
{
    static readonly ECDsa Key = TestAuthority.KeyOf("im.example.com");

    [Fact]
    public void Reads_subject_key_names_and_uses()
    {
        var request = Parse(Make());

        Assert.Equal("O=Example,CN=im.example.com", request.Subject.ToString());
        Assert.Equal("EC P-256", request.PublicKey.Name);
        Assert.Equal(["im.example.com"], request.SubjectAlternativeNames.DnsNames.AsEnumerable());
        Assert.Equal(Certificates.Model.KeyUsage.DigitalSignature, request.KeyUsage);
        Assert.Equal("SHA-256 with ECDSA", request.SignatureAlgorithm.Name);
        Assert.Equal([RequestAttribute.UnstructuredName, RequestAttribute.ExtensionRequest], request.Attributes.Select(attribute => attribute.Id));
        Assert.Equal(2, request.Extensions.Length);
    }

    [Fact]
    public void Knows_its_own_signature()
    {
        var octets = Make();

        Assert.Equal(RequestSignature.Valid, Parse(octets).VerifySignature());

        octets[octets.AsSpan().IndexOf("im.example.com"u8)] ^= 0x01;
        Assert.Equal(RequestSignature.Invalid, Parse(octets).VerifySignature());
    }

    [Fact]
    public void Reads_a_request_that_asks_for_nothing()
    {
        var request = Parse(new PlatformRequest("CN=im.example.com", Key, HashAlgorithmName.SHA256).CreateSigningRequest());

        Assert.Empty(request.Extensions);
        Assert.Empty(request.Attributes);
        Assert.Null(request.KeyUsage);
    }

    [Fact]
    public void Says_where_an_extension_is_damaged()
    {
        var octets = Make();
        var name = octets.AsSpan().LastIndexOf("im.example.com"u8);
        octets[name - 2] = 0x8F;

        Assert.False(Request.TryParse(octets, out _, out var error));

        Assert.Equal((name - 2, "a general name, [0] to [8]"), (error.Offset, error.Expected));
    }

    [Fact]
    public void Survives_every_changed_octet_and_every_truncation()
    {
        var octets = Make();
        for (var at = 0; at < octets.Length; at++)
        {
            Assert.False(Request.TryParse(octets.AsMemory(0, at), out _, out var cut));
            Assert.InRange(cut.Offset, 0, at);
            foreach (var value in (byte[])[0x00, 0x01, 0x80, 0xFF, 0x30, 0x31])
            {
                var changed = (byte[])octets.Clone();
                changed[at] = value;

                MaterialAssert.IsHarmless(changed);
                if (!Request.TryParse(changed, out _, out var error))
                    Assert.InRange(error.Offset, 0, changed.Length);
            }
        }
    }

    static byte[] Make()
    {
        var request = new PlatformRequest("O=Example, CN=im.example.com", Key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("im.example.com");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.OtherRequestAttributes.Add(new AsnEncodedData(new System.Security.Cryptography.Oid("1.2.840.113549.1.9.2"), [0x0C, 0x02, 0x69, 0x6D]));
        return request.CreateSigningRequest();
    }

    static Request Parse(byte[] octets) =>
        Request.TryParse(octets, out var request, out var error) ? request : throw new InvalidOperationException(error.ToString());
}
