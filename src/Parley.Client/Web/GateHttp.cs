using System.Net.Http.Headers;
using Parley.Discovery.Web;

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
    const int MaximumHeaderKibibytes = 32;

    internal static async Task<WebAnswer> GetAsync(Stream stream, Uri uri, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = (_, _) => ValueTask.FromResult(stream),
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = MaximumHeaderKibibytes,
        };
        using var client = new HttpClient(handler) { MaxResponseContentBufferSize = MaximumBodyBytes, Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(uri) { Scheme = Uri.UriSchemeHttp, Port = uri.Port }.Uri);
        request.Headers.Host = uri.Authority;
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
        catch (HttpRequestException failure)
        {
            return new WebAnswer { Outcome = OutcomeOf(failure.HttpRequestError), Detail = failure.InnerException?.Message ?? failure.Message };
        }
        catch (IOException failure)
        {
            return new WebAnswer { Outcome = WebOutcome.Unreachable, Detail = failure.Message };
        }
    }

    static WebOutcome OutcomeOf(HttpRequestError error) => error switch
    {
        HttpRequestError.ConfigurationLimitExceeded => WebOutcome.TooLarge,
        HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded => WebOutcome.Malformed,
        _ => WebOutcome.Unreachable,
    };
}
