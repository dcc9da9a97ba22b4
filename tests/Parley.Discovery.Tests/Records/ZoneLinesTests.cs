using Parley.Discovery.Records;
using Parley.Dns;

namespace Parley.Discovery.Tests.Records;

public sealed class ZoneLinesTests
{
    [Theory]
    [InlineData("im1.example.com")]
    [InlineData("im1.example.com.")]
    public void Names_end_with_their_dot(string target) => Assert.Equal(
        "_xmpp-client._tcp.example.com. IN SRV 10 50 5222 im1.example.com.",
        ZoneLines.Srv(DnsName.Parse("_xmpp-client._tcp.example.com"), 10, 50, 5222, target));
}
