using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Transport.Collecting;
using Parley.Transport.Connections;

namespace Parley.Transport.Tests.Connections;

public sealed class CollectingTests
{
    [Fact]
    public async Task A_certificate_that_was_revoked_is_not_trusted()
    {
        var authority = TestAuthority.Shared;
        var leaf = authority.Issue("example.test");
        await using var server = TlsServer.Start(leaf, [authority.Intermediate]);
        var list = authority.ListOfIntermediate(TestAuthority.Begin.AddYears(1), leaf);
        var gate = new Gate { Collector = new FixedCollector(new() { Revocation = RevocationMaterial.Of([list], [], []) }) };

        var attempt = await gate.AttemptAsync(server);

        Assert.Equal((ConnectionOutcome.Untrusted, "cert.revocation.revoked"), (attempt.Outcome, attempt.Detail));
        Assert.Single(attempt.Collected.Revocation.Lists);
        Assert.Null(attempt.Completed);
    }

    [Fact]
    public async Task A_fetched_issuer_makes_a_verdict_of_its_own_and_not_a_trusted_server()
    {
        var authority = TestAuthority.Shared;
        await using var server = TlsServer.Start(authority.Issue("example.test"), []);
        var issuer = Certificate.TryParse(authority.Intermediate.RawData, out var parsed, out _) ? parsed : null;
        var gate = new Gate { Collector = new FixedCollector(new() { Issuers = [issuer!] }) };

        var attempt = await gate.AttemptAsync(server);

        Assert.Equal(ConnectionOutcome.Untrusted, attempt.Outcome);
        Assert.False(attempt.Verdict!.Trusted);
        Assert.True(attempt.Completed!.Trusted);
    }

    [Fact]
    public async Task Cancelling_while_something_is_fetched_ends_the_connection()
    {
        await using var server = TlsServer.Honest();
        using var cancel = new CancellationTokenSource();
        var collector = new EndlessCollector();
        var gate = new Gate { Collector = collector };

        var connecting = gate.ConnectAsync(server, cancel.Token);
        await collector.Asked.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connecting);
    }

    sealed class FixedCollector(CollectedMaterial material) : ICertificateCollector
    {
        public Task<CollectedMaterial> CollectAsync(CertificateVerdict verdict, TrustStore trust, CancellationToken cancellationToken = default) =>
            Task.FromResult(material);
    }

    sealed class EndlessCollector : ICertificateCollector
    {
        internal TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<CollectedMaterial> CollectAsync(CertificateVerdict verdict, TrustStore trust, CancellationToken cancellationToken = default)
        {
            Asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return CollectedMaterial.None;
        }
    }
}
