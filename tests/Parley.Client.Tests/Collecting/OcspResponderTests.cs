using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Parley.Certificates.Judging;
using Parley.Certificates.Revocation;
using Parley.Client.Collecting;
using Parley.Client.Tests.Fakes;
using Parley.Peers;
using Parley.Transport.Dialing;

namespace Parley.Client.Tests.Collecting;

public sealed class OcspResponderTests
{
    const string ResponderAddress = "http://ocsp.example.test/";
    const int Port = 8080;

    [PeerFact("openssl")]
    public async Task A_real_responder_says_that_a_certificate_is_good()
    {
        var verdict = await AskAsync("V\t991231235959Z\t");

        Assert.True(verdict.Trusted);
        Assert.Equal(RevocationStatus.Good, verdict.Best!.Revocation[0].Status);
        Assert.NotNull(verdict.Best.Revocation[0].Response);
    }

    [PeerFact("openssl")]
    public async Task A_real_responder_says_that_a_certificate_was_revoked()
    {
        var verdict = await AskAsync("R\t991231235959Z\t250102030405Z,keyCompromise");

        Assert.False(verdict.Trusted);
        var answer = verdict.Best!.Revocation[0];
        Assert.Equal(RevocationStatus.Revoked, answer.Status);
        Assert.Equal(RevocationReason.KeyCompromise, answer.Reason);
        Assert.Equal(new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero), answer.RevokedAt);
    }

    [PeerFact("openssl")]
    public async Task A_real_responder_that_does_not_know_a_certificate_gives_no_information()
    {
        var verdict = await AskAsync(entry: null);

        Assert.True(verdict.Trusted);
        Assert.Equal(RevocationStatus.NoInformation, verdict.Best!.Revocation[0].Status);
        Assert.Contains(verdict.Observations, observation => observation.Finding.Code == "cert.revocation.unknown");
    }

    [PeerFact("openssl")]
    public async Task An_answer_to_somebody_elses_question_is_unusable()
    {
        var verdict = await AskAsync("V\t991231235959Z\t", (web, uri, request) =>
        {
            var other = request.ToArray();
            other[^1] ^= 1; // the nonce is what a request ends with
            return web.FetchAsync(uri, other, CancellationToken.None);
        });

        Assert.True(verdict.Trusted);
        Assert.Equal(RevocationStatus.Unusable, verdict.Best!.Revocation[0].Status);
    }

    [PeerFact("openssl")]
    public async Task A_responder_that_takes_no_nonce_is_asked_without_one()
    {
        byte[] malformedRequest = [0x30, 0x03, 0x0A, 0x01, 0x01];
        var asked = new ConcurrentQueue<int>();

        var verdict = await AskAsync("V\t991231235959Z\t", (web, uri, request) =>
        {
            asked.Enqueue(request.Length);
            return asked.Count == 1
                ? Task.FromResult(new FetchedDocument(malformedRequest))
                : web.FetchAsync(uri, request, CancellationToken.None);
        });

        Assert.Equal(RevocationStatus.Good, verdict.Best!.Revocation[0].Status);
        Assert.True(asked.First() - asked.Last() > OcspRequest.UsualNonceLength);
    }

    /// <summary>Runs a responder whose database says so of the server's certificate, and judges with its answer.</summary>
    static async Task<CertificateVerdict> AskAsync(
        string? entry, Func<HttpDocumentFetcher, Uri, ReadOnlyMemory<byte>, Task<FetchedDocument>>? between = null)
    {
        var pki = new PublishedPki(template => template with { StatusUrls = [ResponderAddress], RevocationListUrls = [] });
        using var folder = new PeerFolder();
        var address = new IPEndPoint(PeerNetwork.Lease().Host(1), Port);
        var serial = Convert.ToHexString(PublishedPki.Parsed(pki.Server.Encoded).SerialNumber.Span);
        var authority = folder.Write("ca.pem", pki.Issuing.Certificate.CertificatePem);
        await using var responder = await PeerProcess.StartAsync(new()
        {
            Program = "openssl",
            Arguments =
            [
                "ocsp", "-port", Port.ToString(CultureInfo.InvariantCulture), "-ndays", "1", "-CA", authority, "-rsigner", authority,
                "-rkey", folder.Write("ca.key", pki.Issuing.Certificate.PrivateKeyPem),
                "-index", folder.Write("index.txt", entry is null ? "" : $"{entry}\t{serial}\tunknown\t/CN={PublishedPki.Host}\n"),
            ],
            SaysWhenUp = "waiting for OCSP client connections",
        });
        var mapping = new ConnectToMap([new() { Host = "ocsp.example.test", Port = 80, Address = address.Address, AddressPort = Port }]);
        var web = new HttpDocumentFetcher(new ScriptedResolver(), mapping, TimeProvider.System);

        var middle = new FetcherBetween((uri, request) =>
            between is not null && !request.IsEmpty ? between(web, uri, request) : web.FetchAsync(uri, request, CancellationToken.None));

        var collected = await new CertificateCollector(middle, TimeProvider.System).CollectAsync(pki.Judge(), pki.Trust);
        return pki.Judge(revocation: collected.Revocation);
    }

    /// <summary>Whatever stands between a client and a responder.</summary>
    sealed class FetcherBetween(Func<Uri, ReadOnlyMemory<byte>, Task<FetchedDocument>> fetch) : IDocumentFetcher
    {
        public Task<FetchedDocument> FetchAsync(Uri uri, ReadOnlyMemory<byte> ocspRequest, CancellationToken cancellationToken) => fetch(uri, ocspRequest);
    }
}
