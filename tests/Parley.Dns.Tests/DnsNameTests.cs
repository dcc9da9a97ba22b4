using FsCheck;
using FsCheck.Fluent;
using Parley.Diagnostics;

namespace Parley.Dns.Tests;

public sealed class DnsNameTests
{
    [Theory]
    [InlineData("example.com", "example.com")]
    [InlineData("example.com.", "example.com")]
    [InlineData("_xmpp-client._tcp.Example.COM", "_xmpp-client._tcp.Example.COM")]
    [InlineData(".", ".")]
    [InlineData(@"a\.b.example.com", @"a\.b.example.com")]
    [InlineData(@"a\046b.example.com", @"a\.b.example.com")]
    [InlineData(@"\000\255.example", @"\000\255.example")]
    [InlineData("münchen.example", "xn--mnchen-3ya.example")]
    [InlineData("MÜNCHEN.example", "xn--mnchen-3ya.example")]
    [InlineData("straße.example", "xn--strae-oqa.example")]
    [InlineData("例え。テスト", "xn--r8jz45g.xn--zckzah")]
    [InlineData("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f")]
    public void Reads_names_as_people_and_zone_files_write_them(string text, string expected)
    {
        Assert.True(DnsName.TryParse(text, out var name, out _));

        Assert.Equal(expected, name.ToString());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("..", 0)]
    [InlineData(".example.com", 0)]
    [InlineData("example..com", 8)]
    [InlineData("exam ple.com", 4)]
    [InlineData("example.com\n", 11)]
    [InlineData("exa\0mple.com", 3)]
    [InlineData(@"a\", 1)]
    [InlineData(@"a\25", 1)]
    [InlineData(@"a\256.example", 1)]
    [InlineData("bü\u200Dcher.example", 2)] // a joiner that nobody sees
    [InlineData("bu\u0308cher.example", 2)] // the diaeresis apart from its letter
    [InlineData("☃.example", 0)]
    [InlineData("\ud800ä.example", 0)]
    [InlineData("xn--ü.example", 0)]
    public void Says_where_a_text_is_no_name(string text, int offset)
    {
        Assert.False(DnsName.TryParse(text, out _, out var error));

        Assert.Equal(offset, error.Offset);
    }

    [Fact]
    public void Takes_a_label_of_63_octets_and_no_longer_one()
    {
        Assert.True(DnsName.TryParse(new string('a', 63) + ".example", out _));
        Assert.False(DnsName.TryParse(new string('a', 64) + ".example", out _, out var error));

        Assert.Equal("64 octets", error.Found);
    }

    [Fact]
    public void Takes_a_name_of_255_octets_and_no_longer_one()
    {
        var label = new string('a', 63);
        var longest = string.Join('.', label, label, label, new string('a', 61));

        Assert.True(DnsName.TryParse(longest, out _));
        Assert.False(DnsName.TryParse(longest + "a", out _, out ParseError error));

        Assert.Equal("256 octets", error.Found);
    }

    [Fact]
    public void Refuses_a_huge_text_unread() => Assert.False(DnsName.TryParse(new string('a', 1 << 24), out _));

    [Fact]
    public void Compares_without_regard_to_the_case_of_ascii_letters()
    {
        var left = DnsName.Parse("Example.COM");
        var right = DnsName.Parse("example.com");

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(DnsName.Parse("example.con"), right);
    }

    [Fact]
    public void A_dot_inside_a_label_is_not_a_dot_between_labels() =>
        Assert.NotEqual(DnsName.Parse(@"a\.b"), DnsName.Parse("a.b"));

    [Fact]
    public void The_default_is_the_root()
    {
        Assert.True(default(DnsName).IsRoot);
        Assert.Equal(DnsName.Root, DnsName.Parse("."));
        Assert.Equal(".", DnsName.Root.ToString());
        Assert.Equal(DnsName.Root, DnsName.Root.Parent);
        Assert.Empty(DnsName.Root.Labels);
    }

    [Fact]
    public void Puts_labels_in_front()
    {
        var name = DnsName.Parse("example.com").Prepend("_xmpp-client", "_tcp");

        Assert.Equal("_xmpp-client._tcp.example.com", name.ToString());
        Assert.Equal<IEnumerable<string>>(["_xmpp-client", "_tcp", "example", "com"], name.Labels);
        Assert.Equal(DnsName.Parse("_tcp.example.com"), name.Parent);
    }

    [Fact]
    public void Says_that_labels_do_not_fit_in_front()
    {
        var label = new string('a', 63);
        var name = DnsName.Parse(string.Join('.', label, label, label, new string('a', 55)));

        Assert.True(name.TryPrepend(out _, "_sips"));
        Assert.False(name.TryPrepend(out _, "_sips", "_tcp"));
        Assert.Throws<ArgumentException>(() => name.Prepend("_sips", "_tcp"));
        Assert.Throws<ArgumentException>(() => DnsName.Root.Prepend(""));
    }

    [Theory]
    [InlineData("im.example.com", "example.com", true)]
    [InlineData("EXAMPLE.com", "example.COM", true)]
    [InlineData("example.com", "im.example.com", false)]
    [InlineData("badexample.com", "example.com", false)]
    [InlineData("example.com.evil.test", "example.com", false)]
    [InlineData("example.com", ".", true)]
    public void Knows_what_lies_below_a_name(string name, string other, bool expected) =>
        Assert.Equal(expected, DnsName.Parse(name).IsWithin(DnsName.Parse(other)));

    [Fact]
    public void What_is_written_can_be_read()
    {
        var label = Gen.Choose(1, 20).SelectMany(length => Gen.ArrayOf(Gen.Choose(0, 255), length));
        var names = Gen.Choose(1, 8).SelectMany(count => Gen.ArrayOf(label, count));

        Prop.ForAll(names.ToArbitrary(), labels =>
        {
            var wire = labels.SelectMany(octets => octets.Select(octet => (byte)octet).Prepend((byte)octets.Length)).Append((byte)0);
            var name = DnsName.FromWire([.. wire]);
            return DnsName.Parse(name.ToString()) == name;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Prop.ForAll<string>(text =>
        {
            var read = DnsName.TryParse(text, out var name, out var error);
            return read ? DnsName.Parse(name.ToString()) == name : !string.IsNullOrEmpty(error.Expected);
        }).QuickCheckThrowOnFailure();
}
