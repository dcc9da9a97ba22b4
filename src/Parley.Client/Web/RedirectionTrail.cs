using Parley.Client.Greetings;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery.Web;

namespace Parley.Client.Web;

/// <summary>
/// Follows the redirections of one server to see where they end: pages that lead to each other show a circle only so.
/// </summary>
sealed class RedirectionTrail(GateWebReader reader)
{
    /// <summary>Clients follow some 20 at most (curl: 50); a server that means well needs two or three.</summary>
    const int MaximumSteps = 8;

    /// <summary>What is wrong with the redirections; <see langword="null"/> where they end at some page of the server.</summary>
    /// <param name="target">The node.</param>
    /// <param name="path">The page that was asked for.</param>
    /// <param name="answer">Its answer, a redirection.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<Observation?> FollowAsync(
        ServiceTarget target, string path, WebAnswer answer, CancellationToken cancellationToken)
    {
        var root = new UriBuilder(Uri.UriSchemeHttps, target.Host, target.Port).Uri;
        var page = new Uri(root, path);
        var passed = new List<Uri>();
        for (var step = 0; step < MaximumSteps && Redirection.IsIn(answer); step++)
        {
            if (Redirection.Judge(target, page, answer) is { } observation)
                return observation;
            passed.Add(page);
            if (!Uri.TryCreate(page, answer.Location, out var next) || next.Port != target.Port)
                return null;
            if (passed.IndexOf(next) is var begin and >= 0)
            {
                return Redirection.InCircle(
                    target,
                    Printable.Of(string.Join(" by way of ", passed.Skip(begin).Select(one => one.PathAndQuery))));
            }

            page = next;
            (answer, _) = await reader.ReadAsync(target, page.PathAndQuery, cancellationToken).ConfigureAwait(false);
        }

        // Pages that are new each time end no sooner than a circle.
        return Redirection.IsIn(answer)
            ? Redirection.InCircle(target, $"{Printable.Of(path)} and {MaximumSteps} pages after it")
            : null;
    }
}
