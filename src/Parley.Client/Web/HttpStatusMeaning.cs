using System.Globalization;

namespace Parley.Client.Web;

/// <summary>What a status of HTTP says about a service that answers everybody (RFC 9110, 15; RFC 6585).</summary>
static class HttpStatusMeaning
{
    /// <summary>The status with its meaning: <c>HTTP 503 (overloaded, still starting, or in maintenance)</c>.</summary>
    internal static string Of(int status)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"HTTP {status}");
        return MeaningOf(status) is { } meaning ? $"{said} ({meaning})" : said;
    }

    static string? MeaningOf(int status) => status switch
    {
        401 => "a log-in is wanted where clients give none: a rule of the server, or a proxy in front",
        403 => "forbidden: an access list of the server, or a firewall for web applications",
        404 => "no such page: the service is not deployed there, or another site answers for this name",
        407 => "a proxy that wants a log-in answers in place of the server",
        429 => "too many questions: a limit of the server or of a proxy",
        500 => "the service failed inside",
        502 or 504 => "a proxy in front gets no answer from the server behind it",
        503 => "overloaded, still starting, or in maintenance",
        511 => "the network wants a log-in first, and its portal answers in place of the server",
        _ => null,
    };
}
