using System.Globalization;
using System.Net;
using Parley.Certificates.Revocation;
using Parley.Client.Visits;
using Parley.Client.Web;
using Parley.Discovery.Web;
using Parley.Dns.Resolution;
using Parley.Transport;
using Parley.Transport.Dialing;

namespace Parley.Client.Collecting;

/// <summary>
/// Fetches over plain HTTP: what certificates refer to is signed in itself, and a connection that must be trusted first
/// could not be trusted without it (RFC 5280, 8). Follows redirections to <c>http</c> only.
/// </summary>
/// <param name="resolver">Finds the hosts.</param>
/// <param name="connectTo">Addresses to use in place of what DNS says.</param>
/// <param name="time">The clock.</param>
/// <param name="limits">Sizes and times.</param>
public sealed class HttpDocumentFetcher(
    IDnsResolver resolver, ConnectToMap connectTo, TimeProvider time, CollectorLimits? limits = null) : IDocumentFetcher
{
    readonly CollectorLimits _limits = limits ?? CollectorLimits.Default;
    readonly HostLocator _locator = new(resolver, connectTo);
    readonly Dialer _dialer = new(TransportLimits.Default, time);

    /// <inheritdoc/>
    public async Task<FetchedDocument> FetchAsync(Uri uri, ReadOnlyMemory<byte> ocspRequest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uri);
        using var limit = new CancellationTokenSource(_limits.Fetch, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var asked = uri;
            for (var followed = 0; ; followed++)
            {
                var answer = await AskAsync(asked, ocspRequest, either.Token).ConfigureAwait(false);
                if (!IsRedirection(answer))
                    return Read(uri, answer);
                if (followed == _limits.MaximumRedirections)
                    return Failed(uri, FetchFailureKind.NotServed, $"more than {_limits.MaximumRedirections} redirections");
                if (!Uri.TryCreate(asked, answer.Location, out var next) || next.Scheme != Uri.UriSchemeHttp)
                {
                    return Failed(
                        uri, FetchFailureKind.NotServed,
                        $"with a redirection to {answer.Location}, which is no http address (RFC 5280, 8)");
                }

                asked = next;
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Failed(
                uri, FetchFailureKind.TooSlow,
                string.Create(CultureInfo.InvariantCulture, $"not complete within {_limits.Fetch.TotalSeconds:0.#} s"));
        }
    }

    async Task<WebAnswer> AskAsync(Uri uri, ReadOnlyMemory<byte> ocspRequest, CancellationToken cancellationToken)
    {
        var location = await _locator.LocateAsync(uri.IdnHost, uri.Port, cancellationToken).ConfigureAwait(false);
        if (location.Addresses.IsEmpty)
            return new() { Outcome = WebOutcome.NoAddress, Detail = location.WhyNone };
        var dial = await _dialer.DialAsync(
            [.. location.Addresses.Select(address => address.Address)], location.Addresses[0].Port,
            cancellationToken).ConfigureAwait(false);
        await using (dial.ConfigureAwait(false))
        {
            if (dial.Outcome != DialOutcome.Connected)
            {
                return new()
                {
                    Outcome = dial.Outcome == DialOutcome.TimedOut ? WebOutcome.TimedOut : WebOutcome.Unreachable,
                    Detail = dial.Decisive?.Detail,
                };
            }

            var stream = dial.Take();
            await using (stream.ConfigureAwait(false))
            {
                var question = new HttpQuestion(uri, "*/*", _limits.MaximumOctets)
                {
                    Body = ocspRequest, BodyType = "application/ocsp-request",
                };
                return await GateHttp.AskAsync(stream, question, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    static bool IsRedirection(WebAnswer answer) =>
        answer is { Outcome: WebOutcome.Answered, Location: not null }
        && (HttpStatusCode)answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    static FetchedDocument Read(Uri uri, WebAnswer answer) => answer.Outcome switch
    {
        WebOutcome.Answered when answer.StatusCode == (int)HttpStatusCode.OK => new(answer.Body),
        WebOutcome.Answered =>
            Failed(uri, FetchFailureKind.NotServed, string.Create(CultureInfo.InvariantCulture, $"HTTP {answer.StatusCode}")),
        WebOutcome.NoAddress => Failed(uri, FetchFailureKind.Unreachable, answer.Detail ?? "the host has no address"),
        WebOutcome.TimedOut => Failed(uri, FetchFailureKind.TooSlow, answer.Detail ?? "no answer in time"),
        WebOutcome.TooLarge => Failed(uri, FetchFailureKind.Unusable, answer.Detail ?? "larger than is read"),
        WebOutcome.Malformed => Failed(uri, FetchFailureKind.Unusable, answer.Detail ?? "not HTTP"),
        _ => Failed(uri, FetchFailureKind.Unreachable, answer.Detail ?? "no connection"),
    };

    static FetchedDocument Failed(Uri uri, FetchFailureKind kind, string detail) =>
        new(default, new() { Uri = uri, Kind = kind, Detail = detail });
}
