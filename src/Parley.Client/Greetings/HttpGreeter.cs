using System.Collections.Immutable;
using System.Globalization;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Client.Web;
using Parley.Diagnostics;
using Parley.Discovery.Web;

namespace Parley.Client.Greetings;

/// <summary>Asks a web service for the page of its role; any answer below 500 shows that it is there.</summary>
sealed class HttpGreeter : IServiceGreeter
{
    const int NotFound = 404;
    const int ServerFailureFrom = 500;

    public async Task<ServiceGreeting> GreetAsync(
        ServiceTarget target, string servicesDomain, Stream stream, CancellationToken cancellationToken) =>
        (await AskAsync(target, stream, cancellationToken).ConfigureAwait(false)).Greeting;

    /// <summary>Asks for a page that the service knows, or it does not serve what it is there for.</summary>
    /// <param name="target">The service, with the page.</param>
    /// <param name="stream">The connection.</param>
    /// <param name="missing">What is said where the page is not known.</param>
    /// <param name="isStillUnderstood">Whether it counts as the service even then.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal static async Task<ServiceGreeting> AskForKnownAsync(
        ServiceTarget target, Stream stream, Observation missing, bool isStillUnderstood, CancellationToken cancellationToken)
    {
        var (greeting, status) = await AskAsync(target, stream, cancellationToken).ConfigureAwait(false);
        return status != NotFound
            ? greeting
            : greeting with
            {
                Understood = greeting.Understood && isStillUnderstood,
                Observations = greeting.Observations.Add(missing),
            };
    }

    /// <summary>Asks, and gives the status too where there is one.</summary>
    static async Task<(ServiceGreeting Greeting, int? Status)> AskAsync(
        ServiceTarget target, Stream stream, CancellationToken cancellationToken)
    {
        var page = new Uri(new UriBuilder(Uri.UriSchemeHttps, target.Host, target.Port).Uri, target.Path);
        var answer = await GateHttp.GetAsync(stream, page, cancellationToken).ConfigureAwait(false);
        var said = answer.Outcome == WebOutcome.Answered
            ? string.Create(CultureInfo.InvariantCulture, $"HTTP {answer.StatusCode}")
            : Printable.Of(answer.Detail ?? answer.Outcome.ToString());
        // A page that is too large to read shows as well that the service is there.
        if (answer.Outcome is WebOutcome.Answered or WebOutcome.TooLarge && answer.StatusCode is > 0 and < ServerFailureFrom)
        {
            return (
                new()
                {
                    Summary = said,
                    Understood = true,
                    Software = SoftwareOf(answer),
                    Observations = Redirections(target, page, answer),
                },
                answer.StatusCode);
        }

        return (new()
        {
            Summary = said,
            Understood = false,
            Software = SoftwareOf(answer),
            Observations =
            [
                Observation.Of(ClientFindings.UnexpectedAnswer, target.Node, ("service", "HTTPS"),
                    ("asked", $"GET {target.Path}"),
                    ("answer", answer.Outcome == WebOutcome.Answered ? HttpStatusMeaning.Of(answer.StatusCode) : said)),
            ],
        }, null);
    }

    static string? SoftwareOf(WebAnswer answer) => answer.Server is { } server ? Printable.Of(server) : null;

    /// <summary>A redirection is never followed; one that leads away or nowhere is told.</summary>
    static ImmutableArray<Observation> Redirections(ServiceTarget target, Uri page, WebAnswer answer) =>
        Redirection.IsIn(answer) && Redirection.Judge(target, page, answer) is { } observation ? [observation] : [];
}
