using Parley.Certificates.Identity;

namespace Parley.Certificates.Tests.Identity;

public sealed class MisspellingTests
{
    [Theory]
    [InlineData("example.com", "exmaple.com", true)]
    [InlineData("example.com", "exampl.com", true)]
    [InlineData("example.com", "examplee.com", true)]
    [InlineData("example.com", "EXAMPLR.com", true)]
    [InlineData("messaging.example.com", "mesagimg.example.com", true)]
    [InlineData("cup.example.com", "imp.example.com", false)]
    [InlineData("node1.example.com", "node2.example.com", false)]
    [InlineData("node1.example.com", "node12.example.com", false)]
    [InlineData("example.com", "other.net", false)]
    [InlineData("messaging.example.com", "telephony.example.com", false)]
    public void Tells_a_slip_from_another_name(string first, string second, bool likely)
    {
        Assert.Equal(likely, Misspelling.IsLikely(first, second));
        Assert.Equal(likely, Misspelling.IsLikely(second, first));
    }
}
