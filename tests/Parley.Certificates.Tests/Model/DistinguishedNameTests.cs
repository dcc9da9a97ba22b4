using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;

namespace Parley.Certificates.Tests.Model;

public sealed class DistinguishedNameTests
{
    [Theory]
    [InlineData("CN=im.example.com,O=Example", "CN=im.example.com,O=Example")]
    [InlineData("CN=\"Doe, John\"", "CN=Doe\\, John")]
    [InlineData("CN=a+b", "CN=a\\+b")]
    public void Writes_names_as_rfc_4514_does(string made, string expected)
    {
        Assert.Equal(expected, Name(made.Replace("a+b", "\"a+b\"", StringComparison.Ordinal)).ToString());
    }

    [Fact]
    public void Compares_without_regard_to_case_string_type_and_white_space()
    {
        var utf8 = Encoded("Example  Corp ", 0x0C);
        var printable = Encoded(" EXAMPLE CORP", 0x13);

        Assert.Equal(utf8, printable);
        Assert.Equal(utf8.GetHashCode(), printable.GetHashCode());
        Assert.NotEqual(utf8, Encoded("ExampleCorp", 0x13));
    }

    [Fact]
    public void Compares_across_string_types()
    {
        var utf8 = Encoded("Straße Example", 0x0C);
        var wide = EncodedOctets(System.Text.Encoding.BigEndianUnicode.GetBytes("STRAße  example"), 0x1E);

        Assert.Equal(utf8, wide);
        Assert.Equal(utf8.GetHashCode(), wide.GetHashCode());
    }

    [Theory]
    [InlineData("Strasse Example", "Straße Example")]
    [InlineData("Köln", "KO\u0308LN")]
    [InlineData("Example", "\uFF25\uFF38\uFF21\uFF2D\uFF30\uFF2C\uFF25")]
    [InlineData("Kelvin", "\u212Aelvin")]
    [InlineData("", "\u00AD")]
    [InlineData("a\uFB01b", "AFIB")]
    [InlineData("\uAC01\u0301", "\u1100\u1161\u11A8\u0301")]
    public void Hashes_alike_what_is_equal(string one, string other)
    {
        DistinguishedName[] all =
        [
            Encoded(one, 0x0C), Encoded(other, 0x0C), EncodedOctets(System.Text.Encoding.BigEndianUnicode.GetBytes(one), 0x1E),
            EncodedOctets(System.Text.Encoding.BigEndianUnicode.GetBytes(other), 0x1E),
        ];

        Assert.Single(all.Distinct());
        Assert.Single(all.Select(name => name.GetHashCode()).Distinct());
    }

    [Fact]
    public void Has_another_hash_for_names_that_strangers_choose()
    {
        var names = Enumerable.Range(0, 100).Select(number => Encoded("é" + number, 0x0C)).ToArray();

        Assert.Single(names.Select(name => name.GetHashCode()).Distinct());
        Assert.InRange(names.Select(ForeignNames.Instance.GetHashCode).Distinct().Count(), 99, 100);
        Assert.Equal(names.Length, names.Distinct(ForeignNames.Instance).Count());
        Assert.Contains(Encoded("E\u03017", 0x0C), names.ToHashSet(ForeignNames.Instance));
    }

    [Fact]
    public void Compares_what_cannot_be_prepared_by_its_octets()
    {
        var name = Encoded("a\uE000", 0x0C);

        Assert.Equal(name, Encoded("a\uE000", 0x0C));
        Assert.NotEqual(name, Encoded("A\uE000", 0x0C));
        Assert.False(name.IsWithin(Encoded("A\uE000", 0x0C)));
        Assert.True(name.MayBeWithin(Encoded("A\uE000", 0x0C)));
        Assert.False(Encoded("a", 0x0C).MayBeWithin(Encoded("b", 0x0C)));
    }

    [Fact]
    public void Compares_relative_names_of_several_attributes_in_any_order()
    {
        byte[] commonName = [0x30, 0x09, 0x06, 0x03, 0x55, 0x04, 0x03, 0x0C, 0x02, 0x69, 0x6D];
        byte[] unit = [0x30, 0x09, 0x06, 0x03, 0x55, 0x04, 0x0B, 0x0C, 0x02, 0x55, 0x43];

        Assert.True(DistinguishedName.TryParse((byte[])[0x30, 0x18, 0x31, 0x16, .. commonName, .. unit], out var one, out _));
        Assert.True(DistinguishedName.TryParse((byte[])[0x30, 0x18, 0x31, 0x16, .. unit, .. commonName], out var other, out _));

        Assert.Equal("CN=im+OU=UC", one.ToString());
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Lies_within_a_subtree_of_whole_relative_names()
    {
        var subject = Name("CN=im, OU=Unified Communications, O=Example");

        Assert.True(subject.IsWithin(Name("O=example")));
        Assert.True(subject.IsWithin(Name("OU=unified communications, O=example")));
        Assert.False(subject.IsWithin(Name("O=exam")));
        Assert.False(Name("O=example").IsWithin(subject));
    }

    [Fact]
    public void Is_never_shown_as_nothing()
    {
        Assert.Equal("O=", Encoded("", 0x0C).DisplayName);
        Assert.True(DistinguishedName.TryParse((byte[])[0x30, 0x00], out var empty, out _));
        Assert.Equal("(empty name)", empty.DisplayName);
    }

    [Fact]
    public void Hides_nothing_from_the_reader()
    {
        var name = Encoded("a\u202Eb\0c", 0x0C);

        Assert.DoesNotContain('\u202E', name.ToString());
        Assert.DoesNotContain('\0', name.DisplayName);
    }

    [Fact]
    public void Refuses_text_outside_its_character_set()
    {
        byte[] octets = [0x30, 0x0E, 0x31, 0x0C, 0x30, 0x0A, 0x06, 0x03, 0x55, 0x04, 0x03, 0x0C, 0x03, 0x41, 0xFF, 0x42];

        Assert.False(DistinguishedName.TryParse(octets, out _, out var error));
        Assert.Equal(13, error.Offset);
    }

    [Theory]
    [InlineData(0x1E, new byte[] { 0x00, 0x41, 0x20, 0xAC }, "A€")]
    [InlineData(0x14, new byte[] { 0x41, 0xE9 }, "Aé")]
    [InlineData(0x1C, new byte[] { 0x00, 0x01, 0xF6, 0x00 }, "😀")]
    public void Reads_the_old_character_sets(byte tag, byte[] value, string expected)
    {
        byte[] octets = [0x30, (byte)(11 + value.Length), 0x31, (byte)(9 + value.Length), 0x30, (byte)(7 + value.Length), 0x06, 0x03, 0x55, 0x04, 0x03, tag, (byte)value.Length, .. value];

        Assert.True(DistinguishedName.TryParse(octets, out var name, out var error), error.ToString());
        Assert.Equal(expected, name.CommonName);
    }

    static DistinguishedName Name(string text) =>
        DistinguishedName.TryParse(new X500DistinguishedName(text).RawData, out var name, out var error)
            ? name
            : throw new InvalidOperationException(error.ToString());

    static DistinguishedName Encoded(string organization, byte tag) =>
        EncodedOctets(System.Text.Encoding.UTF8.GetBytes(organization), tag);

    static DistinguishedName EncodedOctets(byte[] value, byte tag)
    {
        byte[] octets = [0x30, (byte)(11 + value.Length), 0x31, (byte)(9 + value.Length), 0x30, (byte)(7 + value.Length), 0x06, 0x03, 0x55, 0x04, 0x0A, tag, (byte)value.Length, .. value];
        return DistinguishedName.TryParse(octets, out var name, out var error) ? name : throw new InvalidOperationException(error.ToString());
    }
}
