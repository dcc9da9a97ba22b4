using System.Text;
using Parley.Client.Tests.Greetings;
using Parley.Client.Web;
using Parley.Discovery.Web;

namespace Parley.Client.Tests.Web;

public sealed class GateHttpTests
{
    static readonly Uri Page = new("https://node.example.test:8443/path/page?a=b%40c");

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    public async Task Reads_status_type_and_body_whole_or_byte_by_byte(int piece)
    {
        var answer = await GetAsync("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: 4\r\n\r\n<a/>", piece);

        Assert.Equal((WebOutcome.Answered, 200, "text/xml", "<a/>"), (answer.Outcome, answer.StatusCode, answer.ContentType, Text(answer)));
    }

    [Fact]
    public async Task Asks_once_for_the_page_of_the_host_and_for_nothing_to_be_kept_open()
    {
        var stream = new ScriptedStream("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());

        await GateHttp.GetAsync(stream, Page, CancellationToken.None);

        var lines = Encoding.ASCII.GetString(stream.Sent.ToArray()).Split("\r\n");
        Assert.Equal("GET /path/page?a=b%40c HTTP/1.1", lines[0]);
        Assert.Contains("Host: node.example.test:8443", lines);
        Assert.Contains("Connection: close", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Cookie", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Authorization", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https://node.example.test/", "node.example.test")]
    [InlineData("https://node.example.test:443/", "node.example.test")]
    [InlineData("https://node.example.test:80/", "node.example.test:80")]
    [InlineData("https://[::1]:8443/", "[::1]:8443")]
    [InlineData("https://bücher.example/", "xn--bcher-kva.example")]
    public async Task The_host_is_named_as_HTTP_names_it(string page, string expected)
    {
        var stream = new ScriptedStream("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());

        await GateHttp.GetAsync(stream, new(page), CancellationToken.None);

        Assert.Contains($"\r\nHost: {expected}\r\n", Encoding.ASCII.GetString(stream.Sent.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("307 Temporary Redirect")]
    public async Task A_redirection_is_told_and_not_followed(string status)
    {
        var stream = new ScriptedStream(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nLocation: http://elsewhere.example/\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"));

        var answer = await GateHttp.GetAsync(stream, Page, CancellationToken.None);

        Assert.Equal((WebOutcome.Answered, status[..3], "http://elsewhere.example/"), (answer.Outcome, $"{answer.StatusCode}", answer.Location));
        Assert.Equal(1, Requests(stream));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n<a\r\n2\r\n/>\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n<a/>")] // ends with the connection
    [InlineData("HTTP/1.0 200 OK\r\n\r\n<a/>")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<a/>")]
    public async Task A_body_is_read_however_its_end_is_marked(string response)
    {
        Assert.Equal("<a/>", Text(await GetAsync(response)));
    }

    [Theory]
    [InlineData(0, WebOutcome.Answered)]
    [InlineData(1, WebOutcome.TooLarge)]
    public async Task A_body_is_read_up_to_the_limit_however_its_end_is_marked(int more, WebOutcome expected)
    {
        var body = new string('x', GateHttp.MaximumBodyBytes + more);

        foreach (var response in new[]
        {
            $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n{body}",
            $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:X}\r\n{body}\r\n0\r\n\r\n",
            $"HTTP/1.1 200 OK\r\n\r\n{body}",
        })
        {
            var answer = await GetAsync(response);
            Assert.Equal((expected, 200), (answer.Outcome, answer.StatusCode));
            Assert.Equal(
                more == 0 ? null : "HTTP 200 with more than 1024 KiB, which is more than is read: let the server send less", answer.Detail);
        }
    }

    [Fact]
    public async Task A_body_that_claims_more_than_the_limit_is_not_even_begun()
    {
        var stream = new ScriptedStream(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n"), fallsSilent: true);

        Assert.Equal(WebOutcome.TooLarge, (await GateHttp.GetAsync(stream, Page, CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task Endless_headers_are_too_large()
    {
        var header = $"X-Filler: {new string('x', 1000)}\r\n";

        var answer = await GetAsync(
            $"HTTP/1.1 200 OK\r\n{string.Concat(Enumerable.Repeat(header, GateHttp.MaximumHeaderKibibytes + 1))}\r\n");

        Assert.Equal(
            (WebOutcome.TooLarge, "more than 32 KiB of header fields, which is more than is read: let the server send fewer"),
            (answer.Outcome, answer.Detail));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("<html>no header</html>")]
    [InlineData("HTTP/1.1 2x0 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Len")]
    public async Task What_is_not_whole_HTTP_is_malformed_and_asked_for_once(string response)
    {
        var stream = new ScriptedStream(Encoding.ASCII.GetBytes(response));

        var answer = await GateHttp.GetAsync(stream, Page, CancellationToken.None);

        Assert.Equal(WebOutcome.Malformed, answer.Outcome);
        Assert.False(string.IsNullOrWhiteSpace(answer.Detail));
        Assert.Equal(1, Requests(stream));
    }

    [Fact]
    public async Task A_broken_connection_is_an_outcome()
    {
        var answer = await GateHttp.GetAsync(new BrokenStream(), Page, CancellationToken.None);

        Assert.Equal(WebOutcome.Unreachable, answer.Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")]
    public async Task Waiting_for_an_answer_ends_with_the_callers_cancel(string beginning)
    {
        using var cancel = new CancellationTokenSource();

        var asking = GateHttp.GetAsync(new ScriptedStream(Encoding.ASCII.GetBytes(beginning), fallsSilent: true), Page, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    static Task<WebAnswer> GetAsync(string response, int piece = int.MaxValue) =>
        GateHttp.GetAsync(new ScriptedStream(Encoding.UTF8.GetBytes(response), piece), Page, CancellationToken.None);

    static string Text(WebAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span);

    static int Requests(ScriptedStream stream) => Encoding.ASCII.GetString(stream.Sent.ToArray()).Split("GET /").Length - 1;
}
