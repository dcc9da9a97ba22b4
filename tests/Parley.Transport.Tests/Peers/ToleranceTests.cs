using System.Security.Cryptography;
using Parley.Certificates.Identity;
using Parley.Diagnostics;
using Parley.Peers;
using Parley.Transport.Connections;
using Parley.Transport.Tests.Connections;

namespace Parley.Transport.Tests.Peers;

/// <summary>What real servers take besides, as <c>openssl s_server</c> plays them.</summary>
public sealed class ToleranceTests
{
    // Made with openssl dhparam 1024: a prime nobody should use any more.
    const string ShortPrime =
        """
        -----BEGIN DH PARAMETERS-----
        MIGHAoGBAJVlF393jIo2C9ghEHsQiJlGreCeTfZPlYxhwH/W4yuAVspJFgSLlcrR
        HOm5zp5J4ZsKt9SzeZksKEqAvjjEYZXe5GDKcOpHDZu4u19tnAag7/LQ0vtt1hlm
        Rq3lnw7taeNDkTNsLwjUgrqKkEv18XmtwE1XbEfEyqGaKoyMWDtHAgEC
        -----END DH PARAMETERS-----
        """;

    static readonly RSA Key = RSA.Create(2048);

    [PeerTheory("openssl")]
    [InlineData("transport.tls.uncommon-group", "group=secp521r1", "-groups", "P-521")]
    [InlineData("transport.tls.uncommon-group transport.tls.newest-only", "group=secp521r1", "-groups", "P-521", "-tls1_3")]
    [InlineData("transport.tls.newest-only", "", "-tls1_3")]
    [InlineData("transport.tls.broken-suite-offered", "cipher=TLS_RSA_WITH_NULL_SHA256", "-cipher", "ECDHE+AESGCM:NULL-SHA256@SECLEVEL=0")]
    [InlineData("", "", "-cipher", "ECDHE+AESGCM")]
    [InlineData("", "", "-groups", "P-521:P-256", "-serverpref")]
    public async Task Says_what_a_server_should_not_take(string codes, string evidence, params string[] switches)
    {
        await using var server = await OpenSslServer.StartAsync(
            TestAuthority.Shared.Issue("example.test", Key), [TestAuthority.Shared.Intermediate], switches);

        var attempt = await new Gate().AttemptWithBesideAsync(server.Address);

        Assert.Equal(ConnectionOutcome.Secured, attempt.Outcome);
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Codes(attempt));
        if (evidence.Split('=') is [var name, var value])
            Assert.Equal(value, attempt.AllObservations.First(found => found.Finding.Code == codes.Split(' ')[0])[name]);
    }

    [PeerFact("openssl")]
    public async Task Measures_the_prime_of_an_exchange()
    {
        using var folder = new PeerFolder();
        await using var server = await OpenSslServer.StartAsync(
            TestAuthority.Shared.Issue("example.test", Key), [TestAuthority.Shared.Intermediate],
            "-cipher", "ECDHE+AESGCM:DHE+AESGCM@SECLEVEL=0", "-dhparam", folder.Write("dh.pem", ShortPrime));

        var attempt = await new Gate().AttemptWithBesideAsync(server.Address);

        Assert.Equal(1024, attempt.Tolerance!.PrimeBits);
        Assert.Equal(["transport.tls.small-prime"], Codes(attempt));
    }

    [PeerTheory("openssl")]
    [InlineData(ApplicationService.Http, Severity.Warning)]
    [InlineData(ApplicationService.Ldap, Severity.Note)] // directories speak them as they are installed
    public async Task Old_versions_beside_new_ones_are_told_by_what_is_usual(ApplicationService service, Severity severity)
    {
        await using var server = await OpenSslServer.StartAsync(
            TestAuthority.Shared.Issue("example.test", Key), [TestAuthority.Shared.Intermediate], "-cipher", "ECDHE+AES@SECLEVEL=0");

        var attempt = await new Gate { Service = service }.AttemptWithBesideAsync(server.Address);

        var found = Assert.Single(attempt.AllObservations, found => found.Finding.Code == "transport.tls.old-version-offered");
        Assert.Equal(("TLS 1.0 and TLS 1.1", severity), (found["versions"], found.Severity));
    }

    [PeerFact("openssl")]
    public async Task A_group_that_nobody_has_is_named()
    {
        await using var server = await OpenSslServer.StartAsync(
            TestAuthority.Shared.Issue("example.test", Key), [TestAuthority.Shared.Intermediate], "-tls1_2", "-groups", "brainpoolP256r1");

        await using var connection = await new Gate().ConnectAsync(server.Address);

        var found = AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.CipherMismatch, "transport.tls.group-mismatch");
        Assert.Equal("brainpoolP256r1", found["group"]);
    }

    [PeerTheory("openssl")]
    [InlineData("ed25519", "Ed25519")]
    [InlineData("ed448", "Ed448")]
    public async Task A_key_that_not_all_clients_can_use_is_named(string kind, string name)
    {
        using var folder = new PeerFolder();
        var (key, certificate) = (folder["leaf.key"], folder["leaf.pem"]);
        await PeerClient.RunAsync(
            "openssl", "", "req", "-x509", "-newkey", kind, "-nodes", "-keyout", key, "-out", certificate, "-subj", "/CN=example.test",
            "-addext", "subjectAltName=DNS:example.test");
        await using var server = await OpenSslServer.StartAsync(certificate, key);

        await using var connection = await new Gate().ConnectAsync(server.Address);

        var found = Assert.Single(connection.Attempt.AllObservations, found => found.Finding.Code == "transport.tls.uncommon-key");
        Assert.Equal(name, found["key"]);
    }

    [PeerTheory("openssl")]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task A_list_of_certificates_beyond_what_clients_read_is_told_as_such(string version)
    {
        var chain = Enumerable.Repeat(TestAuthority.Shared.Intermediate, 300);
        await using var server = await OpenSslServer.StartAsync(TestAuthority.Shared.Issue("example.test", Key), chain, version);

        await using var connection = await new Gate().ConnectAsync(server.Address);

        AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.HandshakeFailed, "transport.tls.chain-too-large");
    }

    static IEnumerable<string> Codes(ConnectionAttempt attempt) => attempt.AllObservations.Select(found => found.Finding.Code)
        .Where(code => code.StartsWith("transport.", StringComparison.Ordinal));
}
