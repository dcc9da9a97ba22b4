using System.Net.Sockets;
using Parley.Lab.Listening;
using Parley.Lab.Stun;

namespace Parley.Lab.Tests.Stun;

public sealed class StunServiceTests
{
    const string Cookie = "2112A442";
    const string Transaction = "000102030405060708090A0B";
    const string Software = "8022000A5061726C6579206C61620000";

    [Theory]
    [InlineData("00010000", "01010010", "")] // a Binding
    [InlineData("00030000", "01130018", "0009000400000401")] // an Allocate without a password
    public async Task Answers_by_method(string request, string answer, string error)
    {
        Assert.Equal(answer + Cookie + Transaction + error + Software, await SayAsync(request + Cookie + Transaction));
    }

    [Fact]
    public async Task Answers_one_request_after_another_and_skips_their_attributes()
    {
        var request = "00010004" + Cookie + Transaction + "80220000";

        var answer = await SayAsync(request + request);

        Assert.Equal(2, answer.Split(Transaction).Length - 1);
    }

    [Theory]
    [InlineData("0101000021" + "12A442" + Transaction)] // an answer
    [InlineData("00010000" + "00000000" + Transaction)] // before the cookie was invented
    [InlineData("474554202F20485454502F312E310D0A0D0A0D0A")] // HTTP
    [InlineData("0001")]
    public async Task Hangs_up_on_what_is_no_request(string text)
    {
        Assert.Equal("", await SayAsync(text));
    }

    static async Task<string> SayAsync(string hex)
    {
        var port = LabPort.Take(ProtocolType.Tcp, withIpv6: false);
        await using var listener = new LabListener(port, new StunService(), TimeProvider.System);
        using var client = new TcpClient();
        await client.ConnectAsync(port.EndPoints.First());
        var stream = client.GetStream();
        await stream.WriteAsync(Convert.FromHexString(hex));
        client.Client.Shutdown(SocketShutdown.Send);
        using var received = new MemoryStream();
        await stream.CopyToAsync(received);
        return Convert.ToHexString(received.ToArray());
    }
}
