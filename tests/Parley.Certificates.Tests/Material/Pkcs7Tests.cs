using Parley.Certificates.Asn1;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Material;

public sealed class Pkcs7Tests
{
    static readonly TestAuthority Root = TestAuthority.Root();
    static readonly Certificate Leaf = Root.Leaf();
    static readonly byte[] File = TestContainers.Pkcs7(Leaf, Root.Certificate);

    [Fact]
    public void Takes_out_the_certificates_in_order()
    {
        var content = TestPem.Read(File);

        Assert.Equal("PKCS#7", content.Form);
        Assert.Equal([Leaf, Root.Certificate], content.Certificates.AsEnumerable().OrderByDescending(certificate => certificate.Equals(Leaf)));
        Assert.Equal(["offset 0, number 1 of the PKCS#7", "offset 0, number 2 of the PKCS#7"], content.Items.Select(item => item.Place.ToString()));
    }

    [Theory]
    [InlineData("PKCS7", false)]
    [InlineData("CMS", false)]
    [InlineData("CERTIFICATE", true)]
    public void Reads_it_as_text_under_any_label(string label, bool isOdd)
    {
        var content = TestPem.Read(TestPem.Of(label, File));

        Assert.Equal(2, content.Certificates.Length);
        Assert.Equal(isOdd, content.Oddities.Any(oddity => oddity.Expected == "-----BEGIN PKCS7-----"));
    }

    [Fact]
    public void Reads_basic_encoding_rules()
    {
        // SignedData of indefinite length inside a ContentInfo of indefinite length.
        var octets = Indefinite(File);

        var content = TestPem.Read(octets);

        Assert.Equal(2, content.Certificates.Length);
        Assert.Contains(content.Oddities, oddity => oddity.Found.Contains("BER", StringComparison.Ordinal));
    }

    [Fact]
    public void Tells_a_damaged_certificate_and_reads_the_other()
    {
        var octets = (byte[])File.Clone();
        var at = octets.AsSpan().IndexOf(Leaf.Encoded.Span);
        octets[at + 4] = 0x31;

        var content = TestPem.Read(octets);

        Assert.Equal(Root.Certificate, Assert.Single(content.Certificates));
        var fault = Assert.Single(content.Faults);
        Assert.Matches("^number [12] of the PKCS#7: offset 4 of the certificate: expected tbsCertificate", fault.ToString());
    }

    [Fact]
    public void Says_that_it_is_cut_off()
    {
        var error = TestPem.Fault(File[..200]);

        Assert.Equal(MaterialFault.Damaged, error.Kind);
        Assert.Contains("bytes of content", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_it_is_empty()
    {
        byte[] octets = [0x30, 0x23, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0, 0x16, 0x30, 0x14,
            0x02, 0x01, 0x01, 0x31, 0x00, 0x30, 0x0B, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01, 0x31, 0x00];

        var error = TestPem.Fault(octets);

        Assert.Equal((MaterialFault.Unrecognised, "none"), (error.Kind, error.Found));
    }

    [Fact]
    public void Says_that_it_holds_an_encrypted_message()
    {
        byte[] octets = [0x30, 0x0F, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03, 0xA0, 0x02, 0x30, 0x00];

        var error = TestPem.Fault(octets);

        Assert.Equal((MaterialFault.Unsupported, "an encrypted message"), (error.Kind, error.Found));
    }

    [Fact]
    public void Ends_in_a_nest_without_end()
    {
        var octets = new byte[100_000];
        for (var i = 0; i < octets.Length; i += 2)
            (octets[i], octets[i + 1]) = (0x30, 0x80);

        Assert.Equal(MaterialFault.Damaged, TestPem.Fault(octets).Kind);
    }

    /// <summary>The two outermost values with indefinite lengths.</summary>
    static byte[] Indefinite(byte[] der)
    {
        var error = default(Diagnostics.ParseError);
        var reader = new DerReader(der);
        Assert.True(reader.TryEnter(DerTag.Sequence, "", out var info, ref error));
        Assert.True(info.TryReadAny("", out var type, ref error));
        Assert.True(info.TryReadAny("", out var content, ref error));
        return [0x30, 0x80, .. type.Whole(der), 0xA0, 0x80, .. content.Content(der), 0, 0, 0, 0];
    }
}
