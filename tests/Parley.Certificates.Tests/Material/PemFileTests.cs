using System.Text;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Material;

public sealed class PemFileTests
{
    static readonly Certificate Leaf = TestAuthority.Root().Leaf();
    static readonly Certificate Root = TestAuthority.Root().Certificate;

    static string Pem(Certificate certificate) => System.Security.Cryptography.PemEncoding.WriteString("CERTIFICATE", certificate.Encoded.Span) + "\n";

    [Fact]
    public void Reads_several_certificates_with_text_around()
    {
        var text = "Bag Attributes\n  friendlyName: im\nsubject=CN = im\n\n" + Pem(Leaf) + "\n# the root\n" + Pem(Root) + "the end\n";

        var read = PemFile.TryReadCertificates(text, out var certificates, out var error);

        Assert.True(read, error?.ToString());
        Assert.Equal([Leaf, Root], certificates.AsEnumerable());
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\n")]
    [InlineData("  \n")]
    public void Takes_line_ends_and_blank_lines_as_they_come(string lineEnd)
    {
        var text = Pem(Leaf).Replace("\n", lineEnd, StringComparison.Ordinal);

        Assert.True(PemFile.TryReadCertificates(text, out var certificates, out var error), error?.ToString());
        Assert.Equal(Leaf, Assert.Single(certificates));
    }

    [Fact]
    public void Reads_byte_order_marks()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(Pem(Leaf))];

            Assert.True(PemFile.TryReadCertificates(content.AsMemory(), out var certificates, out var error), error?.ToString());
            Assert.Equal(Leaf, Assert.Single(certificates));
        }
    }

    [Fact]
    public void Reads_der()
    {
        Assert.True(PemFile.TryReadCertificates(Leaf.Encoded, out var certificates, out _));
        Assert.Equal(Leaf, Assert.Single(certificates));
    }

    [Fact]
    public void Passes_over_a_key_beside_the_certificate()
    {
        var text = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n" + Pem(Leaf);

        Assert.True(PemFile.TryReadCertificates(text, out var certificates, out _));
        Assert.Single(certificates);
    }

    [Fact]
    public void Reads_the_trusted_form_of_openssl()
    {
        byte[] octets = [.. Leaf.Encoded.Span, 0x30, 0x00];
        var text = System.Security.Cryptography.PemEncoding.WriteString("TRUSTED CERTIFICATE", octets);

        Assert.True(PemFile.TryReadCertificates(text, out var certificates, out _));
        Assert.Equal(Leaf, Assert.Single(certificates));
    }

    [Fact]
    public void Says_which_line_has_letters_that_do_not_belong()
    {
        var lines = Pem(Leaf).Split('\n');
        lines[3] = "hello, world";

        AssertFails(string.Join('\n', lines), line: 4, expected: "Base64 letters", found: "hello, world");
    }

    [Fact]
    public void Says_that_the_end_is_missing()
    {
        var text = Pem(Leaf).Replace("-----END CERTIFICATE-----\n", "", StringComparison.Ordinal);

        AssertFails(text, line: text.Split('\n').Length - 1, expected: "-----END CERTIFICATE-----", found: "the end of the file");
    }

    [Fact]
    public void Says_that_the_dashes_are_wrong()
    {
        AssertFails("\n" + Pem(Leaf).Replace("-----BEGIN CERTIFICATE-----", "----BEGIN CERTIFICATE-----", StringComparison.Ordinal),
            line: 2, expected: "-----BEGIN CERTIFICATE-----", found: "----BEGIN CERTIFICATE-----");
    }

    [Fact]
    public void Says_that_a_block_begins_inside_another()
    {
        var text = "-----BEGIN CERTIFICATE-----\n" + Pem(Leaf);

        AssertFails(text, line: 2, expected: "-----END CERTIFICATE-----", found: "-----BEGIN CERTIFICATE-----");
    }

    [Fact]
    public void Says_that_letters_were_lost()
    {
        var text = "-----BEGIN CERTIFICATE-----\nMIIB\nA\n-----END CERTIFICATE-----\n";

        AssertFails(text, line: 4, expected: "groups of four", found: "5 letters");
    }

    [Fact]
    public void Says_where_in_the_certificate_the_damage_is()
    {
        var octets = Leaf.Encoded.ToArray();
        octets[4] = 0x31;
        var text = "text\n" + System.Security.Cryptography.PemEncoding.WriteString("CERTIFICATE", octets);

        Assert.False(PemFile.TryReadCertificates(text, out _, out var error));

        Assert.Equal(2, error!.Line);
        Assert.Equal(4, error.Offset);
        Assert.Contains("tbsCertificate", error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "nothing", "BEGIN CERTIFICATE")]
    [InlineData("MIIBhTCCASug", "Base64 without", "BEGIN CERTIFICATE")]
    [InlineData("hello", "no BEGIN line", "name another file")]
    [InlineData("-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----", "only PKCS7", "openssl pkcs7")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\nMIIB\n-----END EC PRIVATE KEY-----", "only EC PRIVATE KEY", "private key")]
    [InlineData("-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----", "only CERTIFICATE REQUEST", "authority")]
    public void Says_what_else_the_file_is(string text, string found, string remedy)
    {
        Assert.False(PemFile.TryReadCertificates(text, out _, out var error));

        Assert.Contains(found, error!.Found, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_der_is_of_another_kind()
    {
        byte[] pkcs12 = [0x30, 0x81, 0x81, 0x02, 0x01, 0x03, .. new byte[0x7E]];

        Assert.False(PemFile.TryReadCertificates(pkcs12.AsMemory(), out _, out var error));

        Assert.Contains("PKCS#12", error!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_rest_of_a_store_beside_an_entry_that_cannot_be_read()
    {
        var text = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n" + Pem(Root);

        var certificates = PemFile.ReadAll(Encoding.ASCII.GetBytes(text), out var errors);

        Assert.Equal(Root, Assert.Single(certificates));
        Assert.Equal(1, Assert.Single(errors).Line);
    }

    static void AssertFails(string text, int line, string expected, string found)
    {
        Assert.False(PemFile.TryReadCertificates(text, out _, out var error));
        Assert.Equal(line, error!.Line);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }
}
