using System.Text;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Material;

public sealed class MaterialFileTests
{
    static readonly Certificate Leaf = TestAuthority.Root().Leaf();
    static readonly Certificate Root = TestAuthority.Root().Certificate;

    [Fact]
    public void Reads_several_certificates_with_text_around()
    {
        var text = "Bag Attributes\n  friendlyName: im\nsubject=CN = im\n\n" + TestPem.Of(Leaf) + "\n# the root\n" + TestPem.Of(Root) + "the end\n";

        var content = TestPem.Read(text);

        Assert.Equal([Leaf, Root], content.Certificates.AsEnumerable());
        Assert.Equal([5, 7 + TestPem.Of(Leaf).Split('\n').Length - 1], content.Items.Select(item => item.Place.Line));
        Assert.All(content.Items, item => Assert.Equal("CERTIFICATE", item.Place.Label));
        Assert.Empty(content.Oddities);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\n")]
    [InlineData("  \n")]
    [InlineData("\t\r\n")]
    public void Takes_line_ends_and_blank_lines_as_they_come(string lineEnd)
    {
        var content = TestPem.Read(TestPem.Of(Leaf).Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.Equal(Leaf, Assert.Single(content.Certificates));
    }

    [Fact]
    public void Reads_byte_order_marks_and_wide_letters()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(Leaf, Assert.Single(TestPem.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(TestPem.Of(Leaf))]).Certificates));
            Assert.Equal(Leaf, Assert.Single(TestPem.Read(encoding.GetBytes(TestPem.Of(Leaf))).Certificates));
        }
    }

    [Fact]
    public void Reads_der_and_several_after_each_other()
    {
        var content = TestPem.Read([.. Leaf.Encoded.Span, .. Root.Encoded.Span]);

        Assert.Equal("DER", content.Form);
        Assert.Equal([Leaf, Root], content.Certificates.AsEnumerable());
        Assert.Equal([0, Leaf.Encoded.Length], content.Items.Select(item => item.Place.Offset));
    }

    [Fact]
    public void Forgives_a_line_end_after_der_and_tells_of_other_octets()
    {
        Assert.Empty(TestPem.Read([.. Leaf.Encoded.Span, .. "\r\n"u8]).Oddities);

        var oddity = Assert.Single(TestPem.Read([.. Leaf.Encoded.Span, 1, 2, 3]).Oddities);
        Assert.Equal($"offset {Leaf.Encoded.Length} of the file: expected the end of the file, found 3 bytes that belong to nothing", oddity.ToString());
    }

    [Fact]
    public void Reads_the_trusted_form_of_openssl()
    {
        var content = TestPem.Read(TestPem.Of("TRUSTED CERTIFICATE", [.. Leaf.Encoded.Span, 0x30, 0x00]));

        Assert.Equal(Leaf, Assert.Single(content.Certificates));
        Assert.Empty(content.Oddities);
    }

    [Fact]
    public void Says_where_in_the_certificate_the_damage_is()
    {
        var octets = Leaf.Encoded.ToArray();
        octets[4] = 0x31;

        var error = TestPem.Fault("text\n" + TestPem.Of("CERTIFICATE", octets));

        Assert.Equal(MaterialFault.Damaged, error.Kind);
        Assert.Equal((2, 4), (error.Line, error.Offset));
        Assert.StartsWith("line 2: offset 4 of the certificate that begins there: expected tbsCertificate", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_what_stands_beside_a_damaged_item()
    {
        var octets = Leaf.Encoded.ToArray();
        octets[4] = 0x31;

        var content = TestPem.Read(TestPem.Of("CERTIFICATE", octets) + TestPem.Of(Root));

        Assert.Equal(Root, Assert.Single(content.Certificates));
        Assert.Equal(1, Assert.Single(content.Faults).Line);
    }

    [Theory]
    [InlineData("", "nothing", "BEGIN CERTIFICATE")]
    [InlineData("MIIBhTCCASug", "Base64 without", "BEGIN CERTIFICATE")]
    [InlineData("hello", "no BEGIN line", "name another file")]
    [InlineData("<html><body>Sign in</body></html>", "a web page", "fetch the file again")]
    [InlineData("{\"certificate\":\"\"}", "JSON", "a file of its own")]
    [InlineData("ssh-ed25519 AAAA alice@example.com", "a public key of SSH", "no certificates")]
    [InlineData("PuTTY-User-Key-File-3: ssh-rsa", "a key of PuTTY", "keep it secret")]
    [InlineData("PK\u0003\u0004", "a ZIP archive", "Unpack it")]
    public void Says_what_else_the_file_is(string text, string found, string remedy)
    {
        var error = TestPem.Fault(text);

        Assert.Equal(MaterialFault.Unrecognised, error.Kind);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_der_is_cut_off()
    {
        var error = TestPem.Fault(Leaf.Encoded[..100].ToArray());

        Assert.Equal((MaterialFault.Damaged, 0, 1), (error.Kind, error.Line, error.Offset));
        Assert.Contains("bytes of content", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_what_it_does_not_read_by_name()
    {
        var content = TestPem.Read("-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + TestPem.Of(Leaf));

        Assert.Equal("parameters of a curve", Assert.IsType<MaterialItem.OfOther>(content.Items[0]).Description);
        Assert.Equal(Leaf, Assert.Single(content.Certificates));
    }

    [Fact]
    public void Ends_with_an_error_beyond_its_size()
    {
        var error = TestPem.Fault(new byte[100 * 1024 * 1024]);

        Assert.Equal(MaterialFault.TooLarge, error.Kind);
    }

    [Fact]
    public void Ends_with_an_error_beyond_its_number_of_items()
    {
        const string key = "-----BEGIN DH PARAMETERS-----\nAAAA\n-----END DH PARAMETERS-----\n";

        var content = TestPem.Read(string.Concat(Enumerable.Repeat(key, MaterialFile.MaximumItems + 5)));

        Assert.Equal(MaterialFile.MaximumItems, content.Items.Length);
        Assert.Equal(MaterialFault.TooLarge, Assert.Single(content.Faults).Kind);
    }

    [Fact]
    public void Stops_after_a_hundred_faults()
    {
        var damaged = TestPem.Begin + "\nMIIB\n" + TestPem.End + "\n";

        var content = TestPem.Read(TestPem.Of(Leaf) + string.Concat(Enumerable.Repeat(damaged, 5000)));

        Assert.Equal(101, content.Faults.Length);
        Assert.Equal(MaterialFault.TooLarge, content.Faults[^1].Kind);
    }
}
