using Parley.Issuance.Names;

namespace Parley.Issuance.Tests.Names;

public sealed class SubjectNameTests
{
    [Fact]
    public void Reads_fields_in_any_order_and_sorts_them_from_the_country_to_the_common_name()
    {
        Assert.True(SubjectName.TryParse(@"CN=im.example.com, O=Example\, Sons \\ Co, C=DE", out var subject, out var why), why);

        Assert.Equal([("C", "DE"), ("O", @"Example, Sons \ Co"), ("CN", "im.example.com")], subject.Fields.AsEnumerable());
        Assert.Equal(@"C=DE, O=Example\, Sons \\ Co, CN=im.example.com", subject.ToString());
    }

    [Theory]
    [InlineData("O", "at character 1 a field such as O=Example was expected")]
    [InlineData("O=Example,x", "at character 11")]
    [InlineData("O=", "the field O is empty")]
    [InlineData("C=de", "two capital letters")]
    [InlineData("X=1", "is not one of C, ST, L, O, OU, CN")]
    [InlineData("O=A,O=B", "stands there 2 times")]
    [InlineData("O=a\u0007b", "cannot be seen")]
    [InlineData("O=a\u202Eb", "cannot be seen")]
    public void Says_what_is_wrong_and_where(string text, string expected)
    {
        Assert.False(SubjectName.TryParse(text, out _, out var why));

        Assert.Contains(expected, why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_is_no_longer_than_RFC_5280_allows()
    {
        Assert.True(SubjectName.TryParse($"O={new string('x', 64)}", out _, out _));
        Assert.False(SubjectName.TryParse($"O={new string('x', 65)}", out _, out var why));

        Assert.Equal("the field O has more than 64 characters", why);
    }
}
