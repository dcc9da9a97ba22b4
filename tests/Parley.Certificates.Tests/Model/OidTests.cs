using Parley.Certificates.Model;

namespace Parley.Certificates.Tests.Model;

public sealed class OidTests
{
    [Theory]
    [InlineData("2.5.29.17")]
    [InlineData("1.3.6.1.5.5.7.8.5")]
    [InlineData("2.999.1")]
    [InlineData("0.9.2342.19200300.100.1.25")]
    [InlineData("2.16.840.1.113733.1.7.23.6")]
    [InlineData("1.2.340282366920938463463374607431768211456")]
    public void Writes_what_it_reads(string dotted)
    {
        Assert.Equal(dotted, Oid.Parse(dotted).ToString());
    }

    [Fact]
    public void Tells_the_length_of_a_number_that_nobody_uses()
    {
        // 2^k with k in the hundred thousands: its digits would take minutes.
        byte[] octets = [0x2A, 0x81, .. Enumerable.Repeat((byte)0x80, 200_000), 0x00];

        Assert.Equal("1.2.(a number of 200002 octets)", new Oid(octets).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("3.1")]
    [InlineData("1.40")]
    [InlineData("1.02")]
    [InlineData("1.-2")]
    [InlineData("1..2")]
    public void Refuses_what_is_none(string text)
    {
        Assert.False(Oid.TryParse(text, out _));
    }

    [Fact]
    public void Is_equal_by_value()
    {
        Assert.Equal(ObjectIdentifiers.SubjectAlternativeName, Oid.Parse("2.5.29.17"));
        Assert.True(ObjectIdentifiers.KeyUsage != ObjectIdentifiers.ExtendedKeyUsage);
    }
}
