using Parley.Configuration.Effective;

namespace Parley.Configuration.Tests.Effective;

public sealed class PhotoTemplateTests
{
    [Theory]
    [InlineData("https://photos.example.com/sAMAccountName.jpg", "sAMAccountName", "https://photos.example.com/x.jpg")]
    [InlineData("https://photos.example.com/%%uid%%.jpg", null, "https://photos.example.com/x.jpg")]
    [InlineData("https://photos.example.com/all.jpg", "", "https://photos.example.com/all.jpg")]
    public void Fills_in_the_token(string template, string? token, string sample)
    {
        Assert.True(PhotoTemplate.TryParse(template, token, out var parsed));

        Assert.Equal(sample, parsed.Sample.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://sAMAccountName.example.com/photo.jpg", "sAMAccountName")]
    [InlineData("ftp://photos.example.com/sAMAccountName.jpg", "sAMAccountName")]
    [InlineData("https://user:secret@photos.example.com/x.jpg", null)]
    [InlineData("photos.example.com", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Refuses_what_gives_no_host(string? template, string? token) =>
        Assert.False(PhotoTemplate.TryParse(template, token, out _));
}
