using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Parley.Issuance.Authorities;
using Parley.Issuance.Keys;

namespace Parley.Issuance.Serving;

/// <summary>
/// Serves what the certificates of an authority refer to over HTTP: OCSP answers (RFC 6960, appendix A), revocation lists and the
/// certificates of both authorities. One question a connection, with limits on sizes, times and their number.
/// </summary>
public sealed class AuthorityServer : IAsyncDisposable
{
    /// <summary>Connections at once; more wait in the system's queue. Each costs 24 KiB, and a signature a few milliseconds.</summary>
    const int MostConnections = 64;

    /// <summary>How long answers and lists may be kept by proxies: a quarter of the time that an answer holds.</summary>
    const int KeptSeconds = 3600;

    /// <summary>How long a connection may last: a question and an answer fit into two packets.</summary>
    static readonly TimeSpan ConnectionLimit = TimeSpan.FromSeconds(10);

    /// <summary>How often it is looked whether the list must be made anew.</summary>
    static readonly TimeSpan ListInterval = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<Task, bool> _open = [];
    readonly SemaphoreSlim _places = new(MostConnections);
    readonly CancellationTokenSource _ended = new();
    readonly TcpListener _listener;
    readonly ServedAuthority _authority;
    readonly string _prefix;
    readonly TimeProvider _time;
    readonly Action<string> _tell;
    readonly Task _accepting;
    readonly Task _listing;

    AuthorityServer(TcpListener listener, ServedAuthority authority, string prefix, TimeProvider time, Action<string> tell)
    {
        (_listener, _authority, _prefix, _time, _tell) = (listener, authority, prefix, time, tell);
        _accepting = AcceptAsync(_ended.Token);
        _listing = ListAsync(_ended.Token);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint; // a TCP listener has no other

    /// <summary>Starts it.</summary>
    /// <param name="folder">The folder of the authority.</param>
    /// <param name="authority">The authority as it is now.</param>
    /// <param name="key">The key of the issuing authority; the caller disposes it after the server.</param>
    /// <param name="endPoint">Where to listen; port 0 takes a free one.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tell">Hears what should be looked at, a line each.</param>
    /// <exception cref="SocketException">It cannot listen there.</exception>
    public static AuthorityServer Start(
        string folder, PrivateAuthority authority, IssuanceKey key, IPEndPoint endPoint, TimeProvider time, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(endPoint);
        var prefix = authority.Settings.Address is { } address ? new Uri(address).AbsolutePath.TrimEnd('/') : "";
        var listener = new TcpListener(endPoint);
        listener.Start(backlog: MostConnections);
        return new(listener, new(folder, key, time), prefix, time, tell);
    }

    /// <summary>Ends it: what is being answered is answered.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        await Task.WhenAll([_accepting, _listing, .. _open.Keys]).ConfigureAwait(false);
        _places.Dispose();
        _ended.Dispose();
    }

    async Task AcceptAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
                var client = await _listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false);
                var answering = AnswerAsync(client);
                _open.TryAdd(answering, true);
                _ = answering.ContinueWith(
                    done => _open.TryRemove(done, out _),
                    CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the server.
        }
        catch (SocketException failure)
        {
            _tell($"no further connection can be accepted: {failure.Message}");
        }
    }

    async Task AnswerAsync(TcpClient client)
    {
        using var limit = new CancellationTokenSource(ConnectionLimit, _time);
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                await using (stream.ConfigureAwait(false))
                {
                    var (question, status) = await WebQuestion.ReadAsync(stream, limit.Token).ConfigureAwait(false);
                    if (status == 0)
                        return;
                    var answer = question is null ? WebAnswer.Of(status) : Answer(question);
                    await answer.WriteAsync(stream, withBody: question?.Method != "HEAD", limit.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
        {
            // Whoever asked went away or was too slow; the next one is answered.
        }
        finally
        {
            _places.Release();
        }
    }

    WebAnswer Answer(WebQuestion question)
    {
        if (!question.Path.StartsWith(_prefix + "/", StringComparison.Ordinal))
            return WebAnswer.Of(404);
        var path = question.Path[(_prefix.Length + 1)..];
        if (path == "ocsp" || path.StartsWith("ocsp/", StringComparison.Ordinal))
        {
            return question.Method switch
            {
                "POST" when path == "ocsp" => Ocsp(question.Body),
                "GET" when path.Length > "ocsp/".Length => OcspByGet(path["ocsp/".Length..]),
                _ => WebAnswer.Of(405),
            };
        }

        if (question.Method is not ("GET" or "HEAD"))
            return WebAnswer.Of(405);
        var type = path.EndsWith(".crl", StringComparison.Ordinal) ? "application/pkix-crl" : "application/pkix-cert";
        return _authority.Document(path) is { } document ? new(200, type, document, KeptSeconds) : WebAnswer.Of(404);
    }

    WebAnswer OcspByGet(string text)
    {
        var octets = new byte[WebQuestion.MaximumHead];
        // Some clients leave the marks of Base64 as they are (RFC 6960, A.1), and some escape them.
        return Convert.TryFromBase64String(Uri.UnescapeDataString(text), octets, out var count) ? Ocsp(octets.AsMemory(0, count)) : WebAnswer.Of(400);
    }

    WebAnswer Ocsp(ReadOnlyMemory<byte> question)
    {
        var (answer, isCacheable) = _authority.Answer(question);
        return new(200, "application/ocsp-response", answer, isCacheable ? KeptSeconds : 0);
    }

    async Task ListAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(ListInterval, _time);
        try
        {
            do
            {
                if (_authority.RenewList() is { } why)
                    _tell($"the revocation list could not be made anew: {why}");
            }
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The end of the server.
        }
    }
}
