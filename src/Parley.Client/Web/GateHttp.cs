using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using Parley.Discovery.Web;
using Parley.Transport.Connections;

namespace Parley.Client.Web;

/// <summary>
/// One HTTP question over a stream that is open already: secured and judged by the gate, or plain where what comes is
/// signed in itself. The framework's client speaks HTTP; it is given the stream and the scheme <c>http</c>, so it opens no
/// connection and no TLS of its own.
/// </summary>
static class GateHttp
{
    /// <summary>
    /// The largest document a sign-in reads: configuration files are some 10 KB, 1 MiB leaves room for the largest.
    /// </summary>
    internal const int MaximumBodyBytes = 1024 * 1024;

    /// <summary>The most header data accepted, in kibibytes.</summary>
    internal const int MaximumHeaderKibibytes = 32;

    /// <summary>Asks for a page. What breaks HTTP is an outcome.</summary>
    /// <exception cref="TransportException">The server ended the connection with an alert instead of answering.</exception>
    internal static Task<WebAnswer> GetAsync(Stream stream, Uri uri, CancellationToken cancellationToken) =>
        AskAsync(stream, new(uri, "application/xml, */*; q=0.5", MaximumBodyBytes), cancellationToken);

    /// <summary>Asks a question. What breaks HTTP is an outcome.</summary>
    /// <exception cref="TransportException">The server ended the connection with an alert instead of answering.</exception>
    internal static async Task<WebAnswer> AskAsync(Stream stream, HttpQuestion question, CancellationToken cancellationToken)
    {
        var exchange = new ExchangeStream(stream, cancellationToken);
        using var handler = new SocketsHttpHandler
        {
            // The framework's client asks again where a connection ends without an answer; there is no other connection.
            ConnectCallback = (_, _) => exchange.TryTake()
                ? ValueTask.FromResult<Stream>(exchange)
                : ValueTask.FromException<Stream>(
                    new HttpIOException(HttpRequestError.ResponseEnded, "the connection was closed without an answer")),
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = MaximumHeaderKibibytes,
        };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var request = RequestOf(question);
        WebAnswer? begun = null;
        try
        {
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            begun = new()
            {
                Outcome = WebOutcome.Answered,
                StatusCode = (int)response.StatusCode,
                ContentType = response.Content.Headers.ContentType?.MediaType,
                Server = response.Headers.Server.Count > 0 ? response.Headers.Server.ToString() : null,
                Location = response.Headers.Location?.ToString(),
            };
            await response.Content.LoadIntoBufferAsync(question.MaximumBodyOctets, cancellationToken).ConfigureAwait(false);
            return begun with { Body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) };
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            if (exchange.Failure is TransportException alert)
                ExceptionDispatchInfo.Throw(alert);
            if (exchange.Failure is { } broken)
                return new WebAnswer { Outcome = WebOutcome.Unreachable, Detail = broken.Message };
            var outcome = OutcomeOf(failure);
            return outcome == WebOutcome.TooLarge
                ? TooLarge(begun, question.MaximumBodyOctets)
                : new WebAnswer { Outcome = outcome, Detail = (failure.InnerException ?? failure).Message };
        }
    }

    /// <summary>The answer whose body is larger than is read; without its status where the fields before it are.</summary>
    internal static WebAnswer TooLarge(WebAnswer? begun, int maximumBodyOctets) => begun is null
        ? new()
        {
            Outcome = WebOutcome.TooLarge,
            Detail = $"more than {MaximumHeaderKibibytes} KiB of header fields, which is more than is read: "
                + "let the server send fewer",
        }
        : begun with
        {
            Outcome = WebOutcome.TooLarge,
            Body = default,
            Detail = $"HTTP {begun.StatusCode} with more than {maximumBodyOctets / 1024} KiB, which is more than is read: "
                + "let the server send less",
        };

    static HttpRequestMessage RequestOf(HttpQuestion question)
    {
        var request = new HttpRequestMessage
        {
            RequestUri = new UriBuilder(question.Uri) { Scheme = Uri.UriSchemeHttp, Port = question.Uri.Port }.Uri,
        };
        if (!question.Body.IsEmpty)
        {
            request.Method = HttpMethod.Post;
            request.Content = new ReadOnlyMemoryContent(question.Body);
            if (question.BodyType is { } type)
                request.Content.Headers.ContentType = new(type);
        }

        request.Headers.Host = HostOf(question.Uri);
        request.Headers.Add("Accept", question.Accept);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Parley", "0.1"));
        request.Headers.ConnectionClose = true;
        return request;
    }

    /// <summary>The value of the field Host: A-labels, no port where it is that of the scheme (RFC 9110, 7.2).</summary>
    static string HostOf(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return uri.IsDefaultPort ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{uri.Port}");
    }

    static WebOutcome OutcomeOf(Exception failure) => (failure.InnerException as HttpIOException, failure) switch
    {
        ({ HttpRequestError: var error }, _) => OutcomeOf(error),
        (_, HttpRequestException { HttpRequestError: var error }) => OutcomeOf(error),
        (_, HttpIOException { HttpRequestError: var error }) => OutcomeOf(error),
        _ => WebOutcome.Unreachable,
    };

    static WebOutcome OutcomeOf(HttpRequestError error) => error switch
    {
        HttpRequestError.ConfigurationLimitExceeded => WebOutcome.TooLarge,
        HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded => WebOutcome.Malformed,
        _ => WebOutcome.Unreachable,
    };
}
