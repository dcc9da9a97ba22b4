using System.Net;
using System.Net.Sockets;
using System.Text;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Fakes;
using Parley.Issuance.Authorities;
using Parley.Issuance.Keys;
using Parley.Issuance.Serving;
using Parley.Issuance.Tests.Authorities;
using Parley.Peers;

namespace Parley.Issuance.Tests.Serving;

public sealed class AuthorityServerTests : IAsyncLifetime, IDisposable
{
    readonly ManualTime _time = new();
    readonly TestAuthority _test;
    readonly PrivateAuthority _authority;
    readonly IssuanceKey _key;
    readonly List<string> _told = [];
    AuthorityServer _server = null!; // started before each test

    public AuthorityServerTests()
    {
        _time.Advance(TestAuthority.Now - _time.GetUtcNow());
        _test = new(new() { Name = "Example", Address = "http://pki.example.com/example", Key = KeyKind.P256 });
        _authority = _test.Open();
        _key = TestAuthority.Unlock(_authority);
    }

    public Task InitializeAsync()
    {
        _server = AuthorityServer.Start(_test.Folder, _authority, _key, new(IPAddress.Loopback, 0), _time, _told.Add);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose()
    {
        _key.Dispose();
        _authority.Dispose();
        _test.Dispose();
    }

    [Fact]
    public async Task Answers_are_what_the_engine_takes_and_say_what_was_revoked_meanwhile()
    {
        var issued = TestAuthority.Sign(_authority, "dns:im.example.com");
        byte[] nonce = [1, 2, 3, 4, 5, 6, 7, 8];

        var good = await AskAsync(issued.Certificate, nonce);
        _authority.Revoke(issued.Serial, RevocationReason.KeyCompromise, TestAuthority.Now, TestAuthority.Now);
        var revoked = await AskAsync(issued.Certificate, []);

        Assert.DoesNotContain(TestAuthority.Codes(TestAuthority.Judge(_authority, issued.Certificate, "im.example.com", answers: [good])), code => code == "cert.revocation.revoked");
        Assert.Equal(OcspCertificateStatus.Good, Assert.Single(TestAuthority.Answer(good).Responses).Status);
        Assert.Equal(nonce, TestAuthority.Answer(good).Nonce?.ToArray());
        Assert.Contains("cert.revocation.revoked", TestAuthority.Codes(TestAuthority.Judge(_authority, issued.Certificate, "im.example.com", answers: [revoked])));
        Assert.Equal(RevocationReason.KeyCompromise, Assert.Single(TestAuthority.Answer(revoked).Responses).Reason);
    }

    [Fact]
    public async Task What_was_not_issued_is_unknown_and_other_issuers_are_not_answered_for()
    {
        using var other = new TestAuthority();
        using var stranger = other.Open();
        var theirs = TestAuthority.Sign(stranger, "dns:im.example.com").Certificate;
        var ours = TestAuthority.Sign(_authority, "dns:im.example.com").Certificate;
        var question = OcspRequest.Encode(ours, _authority.Issuing, default).ToArray();
        question[^1] ^= 1; // the last octet of the serial number

        var unknown = TestAuthority.Answer(Body(await SendAsync(Post(question))));
        var unauthorized = TestAuthority.Answer(Body(await SendAsync(Post(OcspRequest.Encode(theirs, stranger.Issuing, default).ToArray()))));

        Assert.Equal(OcspCertificateStatus.Unknown, Assert.Single(unknown.Responses).Status);
        Assert.Equal(OcspResponseStatus.Unauthorized, unauthorized.Status);
    }

    [Theory]
    [InlineData("issuing.crl", "application/pkix-crl")]
    [InlineData("root.crl", "application/pkix-crl")]
    [InlineData("issuing.cer", "application/pkix-cert")]
    [InlineData("root.cer", "application/pkix-cert")]
    public async Task Lists_and_certificates_are_served_where_certificates_say(string name, string type)
    {
        var answer = await SendAsync($"GET /example/{name} HTTP/1.1\r\nHost: pki.example.com\r\n\r\n");

        Assert.Contains($"\r\nContent-Type: {type}\r\n", Encoding.Latin1.GetString(answer), StringComparison.Ordinal);
        if (name.EndsWith(".cer", StringComparison.Ordinal))
            Assert.True(Certificate.TryParse(Body(answer), out _, out var error), error.ToString());
        else
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(_test.Folder, name)), Body(answer));
    }

    [Fact]
    public async Task A_question_by_GET_is_answered()
    {
        var issued = TestAuthority.Sign(_authority, "dns:im.example.com").Certificate;
        var text = Uri.EscapeDataString(Convert.ToBase64String(OcspRequest.Encode(issued, _authority.Issuing, default).Span));

        var answer = await SendAsync($"GET /example/ocsp/{text} HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.Equal(OcspCertificateStatus.Good, Assert.Single(TestAuthority.Answer(Body(answer)).Responses).Status);
        Assert.Contains("max-age=3600", Encoding.Latin1.GetString(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /other HTTP/1.1\r\n\r\n", 404)]
    [InlineData("GET /example/journal HTTP/1.1\r\n\r\n", 404)]
    [InlineData("GET /example/../issuing.key HTTP/1.1\r\n\r\n", 404)]
    [InlineData("GET /example/issuing.key HTTP/1.1\r\n\r\n", 404)]
    [InlineData("PUT /example/root.crl HTTP/1.1\r\n\r\n", 405)]
    [InlineData("GET /example/ocsp HTTP/1.1\r\n\r\n", 405)]
    [InlineData("GET /example/ocsp/%%% HTTP/1.1\r\n\r\n", 400)]
    [InlineData("nonsense\r\n\r\n", 400)]
    [InlineData("POST /example/ocsp HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400)]
    [InlineData("POST /example/ocsp HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 400)]
    [InlineData("POST /example/ocsp HTTP/1.1\r\nContent-Length: 16385\r\n\r\n", 413)]
    public async Task What_is_no_question_is_refused(string question, int status)
    {
        var answer = Encoding.Latin1.GetString(await SendAsync(question));

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_without_an_end_and_a_connection_without_a_question_are_given_up()
    {
        using var silent = new TcpClient();
        await silent.ConnectAsync(_server.EndPoint);
        var endless = await SendAsync(new string('x', 8 * 1024));

        // Whatever the server does first, the clock goes on until the silent one is given up.
        var ended = silent.GetStream().ReadAsync(new byte[1]).AsTask();
        while (!ended.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(11));
            await Task.Yield();
        }

        Assert.StartsWith("HTTP/1.1 431 ", Encoding.Latin1.GetString(endless), StringComparison.Ordinal);
        Assert.Equal(0, await ended);
    }

    [Fact]
    public void No_octets_are_more_than_a_malformed_question()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        var issued = TestAuthority.Sign(_authority, "dns:im.example.com").Certificate;
        var whole = OcspRequest.Encode(issued, _authority.Issuing, new byte[16]).ToArray();
        var served = new ServedAuthority(_test.Folder, _key, _time);

        for (var round = 0; round < 3000; round++)
        {
            var octets = whole.AsSpan(0, random.Next(4) == 0 ? random.Next(whole.Length + 1) : whole.Length).ToArray();
            for (var change = random.Next(1, 4); change > 0 && octets.Length > 0; change--)
                octets[random.Next(octets.Length)] = (byte)random.Next(256);

            var (answer, _) = served.Answer(octets);

            Assert.True(OcspResponse.TryParse(answer, out _, out var error), $"seed {seed}, {Convert.ToHexString(octets)}: {error}");
        }
    }

    [Fact]
    public void A_list_is_made_anew_when_half_of_its_time_is_over()
    {
        _authority.Dispose(); // another process may change it now
        var served = new ServedAuthority(_test.Folder, _key, _time);
        var before = TestAuthority.List(File.ReadAllBytes(Path.Combine(_test.Folder, "issuing.crl")));

        _time.Advance(TimeSpan.FromDays(3));
        var early = served.RenewList();
        Assert.Equal(before.Sha256, TestAuthority.List(File.ReadAllBytes(Path.Combine(_test.Folder, "issuing.crl"))).Sha256);
        _time.Advance(TimeSpan.FromDays(1));
        var late = served.RenewList();

        Assert.Equal((null, null), (early, late));
        Assert.NotEqual(before.Sha256, TestAuthority.List(File.ReadAllBytes(Path.Combine(_test.Folder, "issuing.crl"))).Sha256);
    }

    [PeerFact("openssl")]
    public async Task OpenSSL_accepts_the_answers()
    {
        var now = TimeProvider.System.GetUtcNow(); // it judges as of now only
        using var test = new TestAuthority(at: now);
        using var authority = test.Open();
        using var key = TestAuthority.Unlock(authority);
        var (good, bad) = (TestAuthority.Sign(authority, now, "dns:im.example.com"), TestAuthority.Sign(authority, now, "dns:www.example.com"));
        authority.Revoke(bad.Serial, RevocationReason.Superseded, now, now);
        await using var server = AuthorityServer.Start(test.Folder, authority, key, new(IPAddress.Loopback, 0), TimeProvider.System, _told.Add);

        var answer = await PeerClient.RunAsync(
            "openssl", "", "ocsp", "-issuer", Path.Combine(test.Folder, "issuing.pem"), "-CAfile", Path.Combine(test.Folder, "root.pem"),
            "-cert", test.WritePem("good.pem", good.Certificate), "-cert", test.WritePem("bad.pem", bad.Certificate), "-url", $"http://{server.EndPoint}/ocsp");

        Assert.Contains("Response verify OK", answer.Error + answer.Output, StringComparison.Ordinal);
        Assert.Contains("good.pem: good", answer.Output, StringComparison.Ordinal);
        Assert.Contains("bad.pem: revoked", answer.Output, StringComparison.Ordinal);
        Assert.Contains("superseded", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", answer.Error + answer.Output, StringComparison.Ordinal); // the nonce came back
    }

    async Task<byte[]> AskAsync(Certificate certificate, byte[] nonce) =>
        Body(await SendAsync(Post(OcspRequest.Encode(certificate, _authority.Issuing, nonce).ToArray())));

    static byte[] Post(byte[] question) =>
        [.. Encoding.ASCII.GetBytes($"POST /example/ocsp HTTP/1.1\r\nHost: x\r\nContent-Type: application/ocsp-request\r\nContent-Length: {question.Length}\r\n\r\n"), .. question];

    Task<byte[]> SendAsync(string question) => SendAsync(Encoding.ASCII.GetBytes(question));

    async Task<byte[]> SendAsync(byte[] question)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_server.EndPoint);
        var stream = client.GetStream();
        await stream.WriteAsync(question);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        return answer.ToArray();
    }

    static byte[] Body(byte[] answer) => answer[(answer.AsSpan().IndexOf("\r\n\r\n"u8) + 4)..];
}
