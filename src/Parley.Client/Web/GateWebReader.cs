using Parley.Certificates.Identity;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Discovery.Web;
using Parley.Transport.Connections;

namespace Parley.Client.Web;

/// <summary>Reads documents over HTTPS through the gate, one connection a document, from the first address that answers.</summary>
sealed class GateWebReader(NodeVisitor visitor, SignInEnvironment environment) : IWebReader
{
    /// <summary>Reads a document that only counts when its server is trusted, such as host-meta (XEP-0156, 5).</summary>
    public async Task<WebAnswer> GetAsync(Uri uri, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var target = new ServiceTarget
        {
            Role = ServiceRole.Configuration,
            Source = uri.AbsolutePath,
            Host = uri.IdnHost,
            Port = uri.Port,
            Origin = ReferenceOrigin.ServicesDomain,
        };
        var (answer, trusted) = await ReadAsync(target, uri.PathAndQuery, cancellationToken).ConfigureAwait(false);
        if (answer.Outcome == WebOutcome.Answered && !trusted)
            return new() { Outcome = WebOutcome.Untrusted, Detail = $"the certificate of {uri.IdnHost} is not trusted" };
        return answer.Body.Length <= WebAnswer.MaximumBodyOctets ? answer : new() { Outcome = WebOutcome.TooLarge };
    }

    /// <summary>Reads a document of a node; says whether the connection it came over was trusted.</summary>
    internal async Task<(WebAnswer Answer, bool Trusted)> ReadAsync(ServiceTarget target, string path, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(environment.DocumentTimeout, environment.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var location = await visitor.LocateAsync(target, either.Token).ConfigureAwait(false);
            var answer = new WebAnswer { Outcome = WebOutcome.NoAddress };
            foreach (var address in location.Addresses)
            {
                var connection = await visitor.OpenAsync(target, address, either.Token).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    if (connection.MayProceed)
                        return (await GateHttp.GetAsync(connection.Stream, Page(target, path), either.Token).ConfigureAwait(false), IsTrusted(connection.Attempt));
                    answer = new() { Outcome = OutcomeOf(connection.Attempt), Detail = connection.Attempt.Detail };
                }
            }

            return (answer, false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (new() { Outcome = WebOutcome.TimedOut }, false);
        }
    }

    static bool IsTrusted(ConnectionAttempt attempt) => attempt.Verdict is { Trusted: true };

    static WebOutcome OutcomeOf(ConnectionAttempt attempt) => attempt.Outcome switch
    {
        ConnectionOutcome.TimedOut => WebOutcome.TimedOut,
        ConnectionOutcome.Untrusted => WebOutcome.Untrusted,
        _ => WebOutcome.Unreachable,
    };

    static Uri Page(ServiceTarget target, string path) =>
        new(new UriBuilder(Uri.UriSchemeHttps, target.Host, target.Port).Uri, path);
}
