using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using Parley.Discovery.Web;
using Parley.Transport.Connections;

namespace Parley.Client.Web;

/// <summary>
/// One HTTP GET over a stream that the gate already secured and judged. The framework's client speaks HTTP; it is given
/// the stream and the scheme <c>http</c>, so it opens no connection and no TLS of its own.
/// </summary>
static class GateHttp
{
    /// <summary>The largest document a sign-in reads: configuration files are some 10 KB, 1 MiB leaves room for the largest.</summary>
    internal const int MaximumBodyBytes = 1024 * 1024;

    /// <summary>The most header data accepted, in kibibytes.</summary>
    internal const int MaximumHeaderKibibytes = 32;

    /// <summary>Asks for a page. What breaks HTTP is an outcome.</summary>
    /// <exception cref="TransportException">The server ended the connection with an alert instead of answering.</exception>
    internal static async Task<WebAnswer> GetAsync(Stream stream, Uri uri, CancellationToken cancellationToken)
    {
        var exchange = new ExchangeStream(stream, cancellationToken);
        using var handler = new SocketsHttpHandler
        {
            // The framework's client asks again where a connection ends without an answer; there is no other connection.
            ConnectCallback = (_, _) => exchange.TryTake()
                ? ValueTask.FromResult<Stream>(exchange)
                : ValueTask.FromException<Stream>(new HttpIOException(HttpRequestError.ResponseEnded, "the connection was closed without an answer")),
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = MaximumHeaderKibibytes,
        };
        using var client = new HttpClient(handler) { MaxResponseContentBufferSize = MaximumBodyBytes, Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(uri) { Scheme = Uri.UriSchemeHttp, Port = uri.Port }.Uri);
        request.Headers.Host = HostOf(uri);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/xml"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", quality: 0.5));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Parley", "0.1"));
        request.Headers.ConnectionClose = true;
        try
        {
            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new WebAnswer
            {
                Outcome = WebOutcome.Answered,
                StatusCode = (int)response.StatusCode,
                ContentType = response.Content.Headers.ContentType?.MediaType,
                Location = response.Headers.Location?.ToString(),
                Body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            if (exchange.Failure is TransportException alert)
                ExceptionDispatchInfo.Throw(alert);
            return exchange.Failure is { } broken
                ? new WebAnswer { Outcome = WebOutcome.Unreachable, Detail = broken.Message }
                : new WebAnswer { Outcome = OutcomeOf(failure), Detail = (failure.InnerException ?? failure).Message };
        }
    }

    /// <summary>The value of the field Host: A-labels, no port where it is that of HTTPS (RFC 9110, 7.2).</summary>
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
