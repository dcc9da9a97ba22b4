using System.Net;
using System.Text;
using Parley.Certificates.Revocation;
using Parley.Client.Collecting;
using Parley.Client.Tests.Fakes;
using Parley.Transport.Dialing;

namespace Parley.Client.Tests.Collecting;

public sealed class HttpDocumentFetcherTests
{
    [Fact]
    public async Task Reads_a_document()
    {
        await using var server = new LoopbackWebServer(_ => LoopbackWebServer.Ok([1, 2, 3]));

        var fetched = await FetchAsync(server.At("/a.crl"));

        Assert.Null(fetched.Failure);
        Assert.Equal([1, 2, 3], fetched.Octets.ToArray());
        Assert.Equal(["GET /a.crl HTTP/1.1 0"], server.Requests);
    }

    [Fact]
    public async Task Posts_a_question()
    {
        await using var server = new LoopbackWebServer(_ => LoopbackWebServer.Ok([9]));

        await FetchAsync(server.At("/ocsp"), question: new byte[77]);

        Assert.Equal(["POST /ocsp HTTP/1.1 77"], server.Requests);
    }

    [Fact]
    public async Task Finds_the_host_by_dns_and_by_mapping()
    {
        await using var server = new LoopbackWebServer(_ => LoopbackWebServer.Ok([1]));
        var resolver = new ScriptedResolver().Host("pki.example.test", "127.0.0.1");
        var mapping = new ConnectToMap([new() { Host = "crl.example.test", Port = 80, Address = IPAddress.Loopback, AddressPort = server.Port }]);

        var byDns = await FetchAsync(new($"http://pki.example.test:{server.Port}/"), resolver: resolver);
        var byMapping = await FetchAsync(new("http://crl.example.test/"), connectTo: mapping);
        var nowhere = await FetchAsync(new("http://nowhere.example.test/"));

        Assert.Null(byDns.Failure);
        Assert.Null(byMapping.Failure);
        Assert.Equal(FetchFailureKind.Unreachable, nowhere.Failure!.Kind);
        Assert.Contains("NameDoesNotExist", nowhere.Failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_a_redirection_to_http()
    {
        await using var server = new LoopbackWebServer(path => path == "/old" ? LoopbackWebServer.MovedTo("/new") : LoopbackWebServer.Ok([7]));

        Assert.Equal([7], (await FetchAsync(server.At("/old"))).Octets.ToArray());
    }

    [Theory]
    [InlineData("https://pki.example.test/a.crl")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ldap://127.0.0.1/")]
    public async Task Follows_no_other_redirection(string location)
    {
        await using var server = new LoopbackWebServer(_ => LoopbackWebServer.MovedTo(location));

        var failure = (await FetchAsync(server.At("/"))).Failure!;

        Assert.Equal(FetchFailureKind.NotServed, failure.Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_circle_of_redirections_ends()
    {
        await using var server = new LoopbackWebServer(path => LoopbackWebServer.MovedTo(path + "x"));

        Assert.Equal(FetchFailureKind.NotServed, (await FetchAsync(server.At("/"))).Failure!.Kind);
        Assert.Equal(CollectorLimits.Default.MaximumRedirections + 1, server.Requests.Count);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", FetchFailureKind.NotServed)]
    [InlineData("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n", FetchFailureKind.NotServed)]
    [InlineData("220 mail.example.test ESMTP\r\n", FetchFailureKind.Unusable)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab", FetchFailureKind.Unusable)]
    public async Task What_is_no_document_is_a_failure(string answer, FetchFailureKind kind)
    {
        await using var server = new LoopbackWebServer(_ => Encoding.ASCII.GetBytes(answer));

        Assert.Equal(kind, (await FetchAsync(server.At("/"))).Failure!.Kind);
    }

    [Fact]
    public async Task Reads_no_more_than_the_limit()
    {
        await using var server = new LoopbackWebServer(_ => LoopbackWebServer.Ok(new byte[1025]));

        Assert.Equal(FetchFailureKind.Unusable, (await FetchAsync(server.At("/"), limits: new() { MaximumOctets = 1024 })).Failure!.Kind);
        Assert.Null((await FetchAsync(server.At("/"), limits: new() { MaximumOctets = 1025 })).Failure);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_too_slow()
    {
        await using var server = new LoopbackWebServer(_ => null);

        var failure = (await FetchAsync(server.At("/"), limits: new() { Fetch = TimeSpan.FromMilliseconds(50) })).Failure!;

        Assert.Equal(FetchFailureKind.TooSlow, failure.Kind);
        Assert.Contains("0.1 s", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_may_cancel()
    {
        await using var server = new LoopbackWebServer(_ => null);
        using var cancel = new CancellationTokenSource();

        var fetching = FetchAsync(server.At("/"), cancellationToken: cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    static Task<FetchedDocument> FetchAsync(
        Uri uri, ReadOnlyMemory<byte> question = default, ScriptedResolver? resolver = null, ConnectToMap? connectTo = null,
        CollectorLimits? limits = null, CancellationToken cancellationToken = default) =>
        new HttpDocumentFetcher(resolver ?? new ScriptedResolver(), connectTo ?? ConnectToMap.Empty, TimeProvider.System, limits)
            .FetchAsync(uri, question, cancellationToken);
}
