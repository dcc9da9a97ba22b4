using System.Net.Sockets;
using System.Text;
using Parley.Lab.Listening;
using Parley.Lab.Sip;

namespace Parley.Lab.Tests.Sip;

public sealed class SipServiceTests
{
    [Theory]
    [InlineData("OPTIONS", "200 OK", "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER")]
    [InlineData("REGISTER", "401 Unauthorized", "WWW-Authenticate: Digest realm=\"example.test\"")]
    [InlineData("INVITE", "405 Method Not Allowed", "Allow: OPTIONS, REGISTER")]
    public async Task Answers_by_method(string method, string status, string field)
    {
        var answer = await SayAsync(Request(method));

        Assert.StartsWith($"SIP/2.0 {status}\r\n", answer, StringComparison.Ordinal);
        Assert.Contains(field, answer, StringComparison.Ordinal);
        Assert.Contains("Via: SIP/2.0/TLS 192.0.2.1:5061;branch=z9hG4bK1\r\nVia: SIP/2.0/TLS 192.0.2.2\r\n", answer, StringComparison.Ordinal);
        Assert.Contains($"CSeq: 1 {method}\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("Call-ID: abc@192.0.2.1\r\n", answer, StringComparison.Ordinal);
        Assert.Matches("To: <sip:example.test>;tag=[0-9a-f]{16}\r\n", answer);
        Assert.EndsWith("Content-Length: 0\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_one_request_after_another_and_pings_between()
    {
        var withBody = Request("OPTIONS").Replace("l: 0", "l: 4", StringComparison.Ordinal) + "body";

        var answer = await SayAsync("\r\n\r\n" + withBody + Request("ACK") + Request("OPTIONS") + "\r\n\r\n");

        Assert.StartsWith("\r\nSIP/2.0 200 OK", answer, StringComparison.Ordinal);
        Assert.Equal(2, answer.Split("SIP/2.0 200 OK").Length - 1);
        Assert.EndsWith("\r\n\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "request line")]
    [InlineData("OPTIONS sip:a SIP/2.0\r\n\r\n", "expected Via")]
    [InlineData("OPTIONS sip:a SIP/2.0\r\nVia: a\r\nFrom: a\r\nTo: a\r\nCall-ID: a\r\nCSeq: a\r\nContent-Length: 99999\r\n\r\n", "Content-Length")]
    [InlineData("OPTIONS sip:a SIP/2.0\r\nno field\r\n\r\n", "header field")]
    [InlineData("OPTIONS sip:a SIP/2.0\r\n folded first\r\n\r\n", "header field")]
    public async Task Says_what_is_wrong_with_a_request(string request, string reason)
    {
        var answer = await SayAsync(request);

        Assert.StartsWith("SIP/2.0 400 Bad Request", answer, StringComparison.Ordinal);
        Assert.Contains(reason, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hangs_up_on_heads_without_end()
    {
        var fields = string.Concat(Enumerable.Repeat("X: y\r\n", SipRequestParser.MaximumFields + 1));

        Assert.Equal("", await SayAsync("OPTIONS " + new string('x', SipRequestParser.MaximumHeadBytes)));
        Assert.Contains("at most 100", await SayAsync($"OPTIONS sip:a SIP/2.0\r\n{fields}\r\n"), StringComparison.Ordinal);
    }

    static string Request(string method) =>
        $"{method} sip:example.test SIP/2.0\r\nVia: SIP/2.0/TLS 192.0.2.1:5061;branch=z9hG4bK1\r\nv: SIP/2.0/TLS\r\n 192.0.2.2\r\n"
        + $"Max-Forwards: 70\r\nf: <sip:alice@example.test>;tag=1\r\nTo: <sip:example.test>\r\nCall-ID: abc@192.0.2.1\r\nCSeq: 1 {method}\r\nl: 0\r\n\r\n";

    static async Task<string> SayAsync(string text)
    {
        using var port = LabPort.Take(ProtocolType.Tcp, withIpv6: false);
        await using var listener = new LabListener(port, new SipService("example.test"), TimeProvider.System);
        using var client = new TcpClient();
        await client.ConnectAsync(port.EndPoints.First());
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
