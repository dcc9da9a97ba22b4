using System.Text;
using Parley.Contacts.Photos;

namespace Parley.Contacts.Tests.Photos;

public class PhotoUrlTests
{
    [Theory]
    [InlineData("https://192.0.2.1/a.jpg", "192.0.2.1")]
    [InlineData("https://192.0.2.1", "192.0.2.1")]
    [InlineData("HTTPS://192.0.2.1:8443/a.jpg?x=1#y", "192.0.2.1")]
    [InlineData("  https://192.0.2.1/a.jpg", "192.0.2.1")]
    [InlineData("https://user:word@192.0.2.1/a.jpg", "192.0.2.1")]
    [InlineData("https://photos.example.com@192.0.2.1/a.jpg", "192.0.2.1")]
    [InlineData("https://192.0.2.1\\photos.example.com/a.jpg", "192.0.2.1")]
    [InlineData("https://192.0.2.1./a.jpg", "192.0.2.1.")]
    [InlineData("https://3221225985/a.jpg", "3221225985")]
    [InlineData("https://0xC0.0.2.1/a.jpg", "0xC0.0.2.1")]
    [InlineData("https://0300.0.2.1/a.jpg", "0300.0.2.1")]
    [InlineData("https://[2001:db8::1]/a.jpg", "[2001:db8::1]")]
    [InlineData("https://[2001:db8::1]:8443/a.jpg", "[2001:db8::1]")]
    [InlineData("http://192.0.2.1/a.jpg", "192.0.2.1")]
    public void Finds_an_address_in_every_notation(string cell, string host)
    {
        var octets = Encoding.UTF8.GetBytes(cell);

        var url = PhotoUrl.Read(octets);

        Assert.Equal(PhotoUrlKind.AddressLiteral, url.Kind);
        Assert.Equal(host, Encoding.UTF8.GetString(octets.AsSpan(url.Host)));
        Assert.Equal(cell.TrimStart().StartsWith("https", StringComparison.OrdinalIgnoreCase), url.IsSecured);
    }

    [Theory]
    [InlineData("https://photos.example.com/192.0.2.1/a.jpg", "photos.example.com")]
    [InlineData("https://photos.example.com/?from=https://192.0.2.1/", "photos.example.com")]
    [InlineData("https://192.0.2.1.example.com/a.jpg", "192.0.2.1.example.com")]
    [InlineData("https://192.0.2.1@photos.example.com/a.jpg", "photos.example.com")]
    [InlineData("https://photos", "photos")]
    [InlineData("https://photos.example.com.:443/a.jpg", "photos.example.com.")]
    [InlineData("https://1photos.example.com/", "1photos.example.com")]
    [InlineData("https://bücher.example/", "bücher.example")]
    public void Finds_a_name(string cell, string host)
    {
        var octets = Encoding.UTF8.GetBytes(cell);

        var url = PhotoUrl.Read(octets);

        Assert.Equal(PhotoUrlKind.Name, url.Kind);
        Assert.Equal(host, Encoding.UTF8.GetString(octets.AsSpan(url.Host)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t")]
    public void Nothing_is_no_photo(string cell) => Assert.Equal(PhotoUrlKind.Empty, PhotoUrl.Read(Encoding.UTF8.GetBytes(cell)).Kind);

    [Theory]
    [InlineData("192.0.2.1/a.jpg")]
    [InlineData("//192.0.2.1/a.jpg")]
    [InlineData("https:/192.0.2.1/a.jpg")]
    [InlineData("https://")]
    [InlineData("https:///a.jpg")]
    [InlineData("https://:443/")]
    [InlineData("https://256.0.2.1/")]
    [InlineData("https://192.0.2.1.1/")]
    [InlineData("https://[2001:db8::1/")]
    [InlineData("https://[photos.example.com]/")]
    [InlineData("https://photos example.com/")]
    [InlineData("https://photos..example.com/")]
    [InlineData("https://.example.com/")]
    [InlineData("https://192.0.2.1:80a/")]
    [InlineData("see https://192.0.2.1/")]
    [InlineData("n/a")]
    public void What_is_no_web_address_is_told_so(string cell) =>
        Assert.Equal(PhotoUrlKind.Unreadable, PhotoUrl.Read(Encoding.UTF8.GetBytes(cell)).Kind);

    [Fact]
    public void Takes_any_octets()
    {
        const int seed = 20_260_101;
        var random = new Random(seed);
        var pieces = new[] { "https://", "192.0.2.1", "[", "]", ":", "@", "/", ".", "0x", "1", "photos", "%", "é", " ", "\0", "::1", "\\" };
        for (var i = 0; i < 20_000; i++)
        {
            var octets = Encoding.UTF8.GetBytes(string.Concat(random.GetItems(pieces, random.Next(8))));

            var url = PhotoUrl.Read(octets);

            Assert.InRange(url.Host.End.Value, url.Host.Start.Value, octets.Length);
        }
    }
}
