using FsCheck;
using FsCheck.Fluent;

namespace Parley.Discovery.Tests;

public sealed class UserAddressTests
{
    [Theory]
    [InlineData("alice@example.com", "alice", "example.com")]
    [InlineData("Alice.O'Brien+uc@Example.COM", "Alice.O'Brien+uc", "example.com")]
    [InlineData("alice@example.com.", "alice", "example.com")]
    [InlineData("josé@münchen.example", "josé", "xn--mnchen-3ya.example")]
    [InlineData("alice@corp", "alice", "corp")]
    [InlineData("alice@xn--mnchen-3ya.example", "alice", "xn--mnchen-3ya.example")]
    public void Reads_an_address(string text, string local, string domain)
    {
        Assert.True(UserAddress.TryParse(text, out var address, out _));

        Assert.Equal((local, domain), (address.Local, address.Domain));
    }

    [Fact]
    public void Keeps_the_domain_as_it_was_typed()
    {
        Assert.True(UserAddress.TryParse("alice@München.example", out var address, out _));

        Assert.Equal("München.example", address.TypedDomain);
        Assert.Equal("alice@xn--mnchen-3ya.example", address.ToString());
    }

    [Theory]
    [InlineData("", 0, "alice@example.com", "nothing")]
    [InlineData("  ", 0, "alice@example.com", "nothing")]
    [InlineData("alice", 5, "'@' and a domain", "the end")]
    [InlineData("example.com", 11, "'@' and a domain", "the end")]
    [InlineData("@example.com", 0, "a user name before '@'", "'@'")]
    [InlineData("alice@", 6, "a domain after '@'", "the end")]
    [InlineData("alice@.", 6, "a domain after '@'", "'.'")]
    [InlineData("alice@example.com@evil.test", 17, "one '@'", "a second '@'")]
    [InlineData("sip:alice@example.com", 0, "without 'sip:'", "'sip:'")]
    [InlineData(@"CORP\alice", 4, "not a Windows account", @"'\'")]
    [InlineData("al ice@example.com", 2, "without blanks", "U+0020")]
    [InlineData("al\u0007ice@example.com", 2, "without blanks and invisible", "U+0007")]
    [InlineData("al\u200Dice@example.com", 2, "invisible", "U+200D")]
    [InlineData("alice@exam\0ple.com", 10, "a letter, a digit", "U+0000")]
    [InlineData("alice/phone@example.com", 5, "a user name of letters", "'/'")]
    [InlineData("alice@example.com/phone", 17, "a letter, a digit", "'/'")]
    [InlineData("alice@example.com:5222", 17, "a letter, a digit", "':'")]
    [InlineData("alice@192.0.2.1", 6, "a domain name", "the address '192.0.2.1'")]
    [InlineData("alice@[192.0.2.1]", 6, "a domain name", "the address")]
    [InlineData("alice@[2001:db8::1]", 6, "a domain name", "the address")]
    [InlineData("alice@1.2.3", 6, "a domain name", "'1.2.3'")]
    [InlineData("alice@example.123", 6, "not a number", "'123'")]
    [InlineData("alice@example..com", 14, "a label", "an empty label")]
    [InlineData("alice@-example.com", 6, "neither start nor end", "'-example'")]
    [InlineData("alice@exämple☃.com", 13, "a letter, a digit", "☃")]
    public void Says_what_is_wrong_where_and_what_to_type(string text, int offset, string expected, string found)
    {
        Assert.False(UserAddress.TryParse(text, out _, out var error));

        Assert.Equal(offset, error.Offset);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_huge_text_unread() =>
        Assert.False(UserAddress.TryParse(new string('a', 1 << 24) + "@example.com", out _, out _));

    [Fact]
    public void Refuses_a_user_name_longer_than_any_service_takes()
    {
        Assert.True(UserAddress.TryParse(new string('a', 1023) + "@example.com", out _, out _));
        Assert.False(UserAddress.TryParse(new string('a', 1024) + "@example.com", out _, out var error));

        Assert.Contains("1023", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Prop.ForAll<string, string>((local, domain) =>
        {
            var read = UserAddress.TryParse($"{local}@{domain}", out var address, out var error);
            return read ? UserAddress.TryParse(address!.ToString(), out _, out _) : error.Expected.Length > 0;
        }).QuickCheckThrowOnFailure();
}
