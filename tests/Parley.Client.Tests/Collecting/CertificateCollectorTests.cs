using Parley.Certificates.Revocation;
using Parley.Client.Collecting;
using Parley.Fakes;
using Parley.Transport.Collecting;

namespace Parley.Client.Tests.Collecting;

public sealed class CertificateCollectorTests
{
    [Fact]
    public async Task Fetches_the_lists_of_every_certificate_below_the_anchor()
    {
        var pki = new PublishedPki();
        var web = new FakeFetcher().Offer(PublishedPki.RootList, pki.ListOfRoot()).Offer(PublishedPki.IssuingList, pki.ListOfIssuing());

        var collected = await CollectAsync(pki, web);

        Assert.Equal([PublishedPki.IssuingList, PublishedPki.RootList], web.Asked.Order());
        Assert.Equal(2, collected.Revocation.Lists.Length);
        Assert.Empty(collected.Revocation.Failures);
        Assert.All(pki.Judge(revocation: collected.Revocation).Best!.Revocation, answer => Assert.Equal(RevocationStatus.Good, answer.Status));
    }

    [Fact]
    public async Task A_revoked_server_is_refused_with_what_was_fetched()
    {
        var pki = new PublishedPki();
        var web = new FakeFetcher().Offer(PublishedPki.RootList, pki.ListOfRoot()).Offer(PublishedPki.IssuingList, pki.ListOfIssuing(pki.Server));

        var verdict = pki.Judge(revocation: (await CollectAsync(pki, web)).Revocation);

        Assert.False(verdict.Trusted);
        Assert.Equal(RevocationStatus.Revoked, verdict.Best!.Revocation[0].Status);
        Assert.Equal("cert.revocation.revoked", verdict.FirstCause!.Finding.Code);
    }

    [Fact]
    public async Task What_cannot_be_reached_is_told_and_is_not_the_same_as_no_information()
    {
        var pki = new PublishedPki();

        var collected = await CollectAsync(pki, new FakeFetcher());

        Assert.Equal(2, collected.Revocation.Failures.Length);
        Assert.All(collected.Documents, document => Assert.Equal(FetchFailureKind.Unreachable, document.Failure!.Kind));
        Assert.All(pki.Judge(revocation: collected.Revocation).Best!.Revocation, answer => Assert.Equal(RevocationStatus.Unreachable, answer.Status));
    }

    [Fact]
    public async Task A_list_of_another_authority_is_unusable()
    {
        var pki = new PublishedPki();
        var web = new FakeFetcher().Offer(PublishedPki.RootList, pki.ListOfRoot()).Offer(PublishedPki.IssuingList, pki.ListOfRoot());

        var collected = await CollectAsync(pki, web);

        var failure = Assert.Single(collected.Revocation.Failures);
        Assert.Equal((FetchFailureKind.Unusable, "it is a list of Published Root, not of Published Issuing"), (failure.Kind, failure.Detail));
        Assert.Equal(RevocationStatus.Unusable, pki.Judge(revocation: collected.Revocation).Best!.Revocation[0].Status);
    }

    [Fact]
    public async Task What_is_no_list_is_unusable()
    {
        var pki = new PublishedPki();
        var web = new FakeFetcher().Offer(PublishedPki.RootList, pki.ListOfRoot()).Offer(PublishedPki.IssuingList, "<html>not here</html>"u8.ToArray());

        var collected = await CollectAsync(pki, web);

        var failure = Assert.Single(collected.Revocation.Failures);
        Assert.Equal(FetchFailureKind.Unusable, failure.Kind);
        Assert.Equal(RevocationStatus.Unusable, pki.Judge(revocation: collected.Revocation).Best!.Revocation[0].Status);
    }

    [Fact]
    public async Task Follows_a_list_to_what_changed_since()
    {
        const string changes = "http://pki.example.test/issuing-delta.crl";
        var pki = new PublishedPki();
        var web = new FakeFetcher().Offer(PublishedPki.RootList, pki.ListOfRoot())
            .Offer(PublishedPki.IssuingList, pki.ListOfIssuingWithChangesAt(changes))
            .Offer(changes, pki.ChangesOfIssuing(pki.Server));

        var collected = await CollectAsync(pki, web);

        Assert.Contains(collected.Documents, document => document is { Kind: DocumentKind.DeltaList, Failure: null });
        Assert.Equal(RevocationStatus.Revoked, pki.Judge(revocation: collected.Revocation).Best!.Revocation[0].Status);
    }

    [Fact]
    public async Task A_list_counts_where_what_changed_since_cannot_be_had()
    {
        var pki = new PublishedPki();
        var web = new FakeFetcher().Offer(PublishedPki.RootList, pki.ListOfRoot())
            .Offer(PublishedPki.IssuingList, pki.ListOfIssuingWithChangesAt("http://pki.example.test/gone.crl"));

        var collected = await CollectAsync(pki, web);

        Assert.Contains(collected.Documents, document => document is { Kind: DocumentKind.DeltaList, Failure: not null });
        Assert.Empty(collected.Revocation.Failures);
        Assert.Equal(RevocationStatus.Good, pki.Judge(revocation: collected.Revocation).Best!.Revocation[0].Status);
    }

    [Theory]
    [InlineData("ldap://ldap.example.test/cn=list")]
    [InlineData("https://pki.example.test/issuing.crl")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task Follows_only_http(string address)
    {
        var pki = new PublishedPki(template => template with { RevocationListUrls = [address] });
        var web = new FakeFetcher().Offer(PublishedPki.RootList, pki.ListOfRoot());

        await CollectAsync(pki, web);

        Assert.Equal([PublishedPki.RootList], web.Asked);
    }

    [Fact]
    public async Task Tries_only_so_many_addresses()
    {
        var pki = new PublishedPki(template => template with
        {
            RevocationListUrls = [.. Enumerable.Range(0, 60).Select(number => $"http://pki.example.test/{number}.crl")],
        });
        var web = new FakeFetcher();

        await CollectAsync(pki, web);

        Assert.Equal(CollectorLimits.Default.MaximumAddresses + 1, web.Asked.Count); // and the list of the root
    }

    [Fact]
    public async Task Fetches_the_issuer_that_the_server_does_not_send()
    {
        var pki = new PublishedPki();
        var web = new FakeFetcher().Offer(PublishedPki.IssuerAddress, pki.Issuing.Certificate.Encoded);

        var verdict = pki.Judge(sendsIssuer: false);
        var collected = await new CertificateCollector(web, TimeProvider.System).CollectAsync(verdict, pki.Trust);

        Assert.False(verdict.Trusted);
        Assert.Equal(pki.Issuing.Certificate.Encoded, Assert.Single(collected.Issuers).Encoded);
        Assert.True(pki.Judge(sendsIssuer: false, trust: pki.Trust.With([], collected.Issuers)).Trusted);
        Assert.Equal([PublishedPki.IssuerAddress], web.Asked); // nothing is asked of an authority that is not known yet
    }

    [Fact]
    public async Task An_issuer_that_leads_in_a_circle_ends_the_search()
    {
        var pki = new PublishedPki();
        var web = new FakeFetcher().Offer(PublishedPki.IssuerAddress, pki.Server.Encoded);

        var collected = await new CertificateCollector(web, TimeProvider.System).CollectAsync(pki.Judge(sendsIssuer: false), pki.Trust);

        Assert.Empty(collected.Issuers);
        Assert.Single(collected.Documents);
    }

    [Fact]
    public async Task Fetches_a_list_once_until_there_is_a_newer_one()
    {
        var time = new ManualTime();
        time.Advance(DateTimeOffset.UtcNow - time.GetUtcNow());
        var pki = new PublishedPki();
        var web = new FakeFetcher().Offer(PublishedPki.RootList, pki.ListOfRoot()).Offer(PublishedPki.IssuingList, pki.ListOfIssuing());
        var collector = new CertificateCollector(web, time);

        await collector.CollectAsync(pki.Judge(), pki.Trust);
        time.Advance(TimeSpan.FromHours(23));
        await collector.CollectAsync(pki.Judge(), pki.Trust);
        Assert.Equal(2, web.Asked.Count);

        time.Advance(TimeSpan.FromHours(2)); // the lists are good for a day
        await collector.CollectAsync(pki.Judge(), pki.Trust);
        Assert.Equal(4, web.Asked.Count);
    }

    [Fact]
    public async Task Remembers_a_failure_for_a_short_while()
    {
        var time = new ManualTime();
        var pki = new PublishedPki();
        var web = new FakeFetcher();
        var collector = new CertificateCollector(web, time);

        await collector.CollectAsync(pki.Judge(), pki.Trust);
        await collector.CollectAsync(pki.Judge(), pki.Trust);
        Assert.Equal(2, web.Asked.Count);

        time.Advance(CollectorLimits.Default.FailureAge);
        await collector.CollectAsync(pki.Judge(), pki.Trust);
        Assert.Equal(4, web.Asked.Count);
    }

    [Fact]
    public async Task Who_asks_at_the_same_time_waits_for_the_same_fetch()
    {
        var pki = new PublishedPki();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var web = new FakeFetcher { Gate = gate.Task };
        var collector = new CertificateCollector(web, TimeProvider.System);

        var waiting = Enumerable.Range(0, 20).Select(_ => collector.CollectAsync(pki.Judge(), pki.Trust)).ToArray();
        gate.SetResult();
        await Task.WhenAll(waiting);

        Assert.Equal(2, web.Asked.Count);
    }

    [Fact]
    public async Task Who_cancels_ends_at_once_and_spoils_it_for_nobody()
    {
        var pki = new PublishedPki();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var web = new FakeFetcher { Gate = gate.Task }.Offer(PublishedPki.RootList, pki.ListOfRoot()).Offer(PublishedPki.IssuingList, pki.ListOfIssuing());
        var collector = new CertificateCollector(web, TimeProvider.System);
        using var cancel = new CancellationTokenSource();

        var impatient = collector.CollectAsync(pki.Judge(), pki.Trust, cancel.Token);
        var patient = collector.CollectAsync(pki.Judge(), pki.Trust);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();

        Assert.Equal(2, (await patient).Revocation.Lists.Length);
    }

    [Fact]
    public async Task Keeps_no_more_than_its_limits_allow()
    {
        var pki = new PublishedPki();
        var web = new FakeFetcher().Offer(PublishedPki.RootList, pki.ListOfRoot()).Offer(PublishedPki.IssuingList, pki.ListOfIssuing());
        var collector = new CertificateCollector(web, TimeProvider.System, new() { MaximumKeptOctets = 1 });

        await collector.CollectAsync(pki.Judge(), pki.Trust);
        await collector.CollectAsync(pki.Judge(), pki.Trust);

        Assert.Equal(4, web.Asked.Count);
    }

    static Task<CollectedMaterial> CollectAsync(PublishedPki pki, FakeFetcher web) =>
        new CertificateCollector(web, TimeProvider.System).CollectAsync(pki.Judge(), pki.Trust);
}
