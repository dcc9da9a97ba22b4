using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Peers;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;
using Parley.Transport.Tests.Connections;

namespace Parley.Transport.Tests.Peers;

public sealed class OpenSslTests
{
    const string Outdated = "ALL:@SECLEVEL=0";

    readonly TestAuthority _authority = TestAuthority.Shared;

    [PeerFact("openssl")]
    public async Task Names_the_small_key_of_a_server_that_is_also_too_old()
    {
        using var key = RSA.Create(1024);
        await using var server = await OpenSslServer.StartAsync(
            _authority.Issue("example.test", key), [_authority.Intermediate], "-tls1", "-cipher", Outdated);

        await using var connection = await new Gate().ConnectAsync(server.Address);

        var attempt = connection.Attempt;
        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.ProtocolMismatch, "transport.tls.protocol-mismatch");
        Assert.Equal("TLS 1.0", found["spoken"]);
        Assert.Equal((ChainSource.Probe, 2), (attempt.PresentedIn, attempt.Presented.Length));
        Assert.Equal("cert.key.too-small", attempt.Verdict!.FirstCause?.Finding.Code);
    }

    [PeerTheory("openssl")]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task Names_the_small_key_where_the_handshake_goes_through(string version)
    {
        using var key = RSA.Create(1024);
        await using var server = await OpenSslServer.StartAsync(
            _authority.Issue("example.test", key), [_authority.Intermediate], version, "-cipher", Outdated);

        await using var connection = await new Gate().ConnectAsync(server.Address);

        Assert.Equal(
            (ConnectionOutcome.Untrusted, "cert.key.too-small", ChainSource.Handshake),
            (connection.Attempt.Outcome, connection.Attempt.Detail, connection.Attempt.PresentedIn));
    }

    [PeerFact("openssl")]
    public async Task Names_a_signature_with_SHA_1()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=example.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var issued = request.Create(request.SubjectName, new Sha1SignatureGenerator(key), TestAuthority.Begin, TestAuthority.End, [1]);
        using var leaf = issued.CopyWithPrivateKey(key);
        await using var server = await OpenSslServer.StartAsync(leaf, [leaf], "-cipher", Outdated);

        await using var connection = await new Gate().ConnectAsync(server.Address);

        Assert.Equal(ConnectionOutcome.Untrusted, connection.Attempt.Outcome);
        Assert.Contains("cert.signature.weak-algorithm", connection.Attempt.Verdict!.Observations.Select(observation => observation.Finding.Code));
    }

    [PeerFact("openssl")]
    public async Task Knows_a_server_of_TLS_12_that_wants_a_client_certificate()
    {
        await using var server = await OpenSslServer.StartAsync(
            _authority.Issue("example.test"), [_authority.Intermediate], "-tls1_2", "-Verify", "1");

        await using var connection = await new Gate().ConnectAsync(server.Address);

        var attempt = connection.Attempt;
        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.ClientCertificateRequired, "transport.tls.client-certificate-wanted");
        Assert.Equal("handshake_failure", found["alert"]);
        Assert.True(attempt.ClientCertificateRequested);
        Assert.Equal((ChainSource.UnfinishedHandshake, 2), (attempt.PresentedIn, attempt.Presented.Length));
        Assert.True(attempt.Verdict!.Trusted);
        Assert.False(connection.MayProceed);
    }

    [PeerFact("openssl")]
    public async Task Learns_at_the_first_read_that_a_server_of_TLS_13_wants_a_client_certificate()
    {
        await using var server = await OpenSslServer.StartAsync(
            _authority.Issue("example.test"), [_authority.Intermediate], "-tls1_3", "-Verify", "1");

        await using var connection = await new Gate().ConnectAsync(server.Address);
        var failure = await Assert.ThrowsAsync<TransportException>(async () => await connection.Stream.ReadExactlyAsync(new byte[1]));

        Assert.Equal(ConnectionOutcome.Secured, connection.Attempt.Outcome);
        Assert.True(connection.Attempt.ClientCertificateRequested);
        Assert.Equal((ConnectionOutcome.ClientCertificateRequired, TlsAlert.CertificateRequired), (failure.Outcome, failure.Alert));
        Assert.Equal("transport.tls.client-certificate-wanted", failure.Observation.Finding.Code);
        Assert.Equal(failure.Observation, connection.AfterHandshake);
        AttemptAssert.Complete(failure.Observation);
    }

    [PeerTheory("openssl")]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task Notes_a_server_that_would_like_a_client_certificate(string version)
    {
        await using var server = await OpenSslServer.StartAsync(
            _authority.Issue("example.test"), [_authority.Intermediate], version, "-verify", "1");

        await using var connection = await new Gate().ConnectAsync(server.Address);

        Assert.Equal((ConnectionOutcome.Secured, true), (connection.Attempt.Outcome, connection.Attempt.ClientCertificateRequested));
        Assert.Empty(connection.Attempt.Observations);
    }

    [PeerTheory("openssl")]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task Shows_the_chain_of_a_foreign_server_exactly_as_sent(string version)
    {
        var leaf = _authority.Issue("example.test");
        X509Certificate2[] chain = [_authority.Root, _authority.Issue("stranger.test"), _authority.Intermediate, _authority.Root];
        await using var server = await OpenSslServer.StartAsync(leaf, chain, version);

        await using var connection = await new Gate().ConnectAsync(server.Address);

        Assert.Equal(
            [leaf.RawData, .. chain.Select(certificate => certificate.RawData)],
            connection.Attempt.Presented.Select(certificate => certificate.ToArray()));
    }

    [PeerFact("openssl")]
    public async Task Says_that_old_versions_are_spoken_beside_current_ones()
    {
        using var key = RSA.Create(2048);
        await using var server = await OpenSslServer.StartAsync(
            _authority.Issue("example.test", key), [_authority.Intermediate],
            "-no_tls1_3", "-min_protocol", "TLSv1", "-cipher", "AES128-SHA:@SECLEVEL=0");

        await using var connection = await new Gate().ConnectAsync(server.Address);

        AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.CipherMismatch, "transport.tls.cipher-mismatch");
        var old = Assert.Single(connection.Attempt.Observations, observation => observation.Finding.Code == "transport.tls.old-version-offered");
        Assert.Equal("TLS 1.0 and TLS 1.1", old["versions"]);
    }
}
