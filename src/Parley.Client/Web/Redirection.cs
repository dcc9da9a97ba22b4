using System.Collections.Immutable;
using Parley.Client.Findings;
using Parley.Client.Greetings;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery.Web;

namespace Parley.Client.Web;

/// <summary>Says of a redirection whether clients can follow it. Pure.</summary>
static class Redirection
{
    const int From = 300;
    const int Before = 400;

    /// <summary>
    /// Services whose pages are for programs: a redirection away from one is no service. The others
    /// may have a front page elsewhere.
    /// </summary>
    static readonly ImmutableArray<ServiceRole> ForPrograms =
        [ServiceRole.UserData, ServiceRole.PresenceLogin, ServiceRole.Edge, ServiceRole.Configuration, ServiceRole.Voicemail];

    /// <summary>Whether an answer is one.</summary>
    internal static bool IsIn(WebAnswer answer) => answer is { Outcome: WebOutcome.Answered, StatusCode: >= From and < Before };

    /// <summary>What is wrong with it; <see langword="null"/> where it leads to another page of the same server.</summary>
    /// <param name="target">The node that gave it.</param>
    /// <param name="page">The page that was asked for.</param>
    /// <param name="answer">The answer.</param>
    internal static Observation? Judge(ServiceTarget target, Uri page, WebAnswer answer)
    {
        if (!Uri.TryCreate(page, answer.Location, out var location))
            return null;
        if (location == page)
            return InCircle(target, page.PathAndQuery);
        var finding = location.Scheme == Uri.UriSchemeHttp ? ClientFindings.RedirectedToPlain
            : location.IdnHost.Equals(page.IdnHost, StringComparison.OrdinalIgnoreCase) ? null
            : ClientFindings.RedirectedElsewhere;
        if (finding is null)
            return null;
        var observation = Observation.Of(finding, target.Node,
            ("node", target.Node), ("asked", page.PathAndQuery), ("location", Printable.Of(location.ToString())));
        return ForPrograms.Contains(target.Role) ? observation with { Severity = Severity.Error } : observation;
    }

    /// <summary>What to say of pages that lead to each other.</summary>
    internal static Observation InCircle(ServiceTarget target, string pages) =>
        Observation.Of(ClientFindings.RedirectedInCircle, target.Node, ("node", target.Node), ("asked", pages));
}
