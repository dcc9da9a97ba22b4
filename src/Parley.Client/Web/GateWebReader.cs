using Parley.Certificates.Identity;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Discovery.Web;
using Parley.Transport.Connections;

namespace Parley.Client.Web;

/// <summary>
/// Reads documents over HTTPS through the gate, one connection a document, from the first address that answers.
/// </summary>
sealed class GateWebReader(NodeVisitor visitor, SignInEnvironment environment) : IWebReader
{
    /// <summary>
    /// Reads a document that only counts when its server is trusted, such as host-meta (XEP-0156, 5); no other is asked.
    /// </summary>
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
        var (answer, _) = await ReadAsync(target, uri.PathAndQuery, onlyTrusted: true, cancellationToken).ConfigureAwait(false);
        return answer.Body.Length <= WebAnswer.MaximumBodyOctets
            ? answer
            : GateHttp.TooLarge(answer, WebAnswer.MaximumBodyOctets);
    }

    /// <summary>Reads a document of a node; says whether the connection it came over was trusted.</summary>
    internal Task<(WebAnswer Answer, bool Trusted)> ReadAsync(
        ServiceTarget target, string path, CancellationToken cancellationToken) =>
        ReadAsync(target, path, onlyTrusted: false, cancellationToken);

    // Waiting for a turn is no fault of the server's, so the time limit of the document begins with its turn.
    Task<(WebAnswer Answer, bool Trusted)> ReadAsync(
        ServiceTarget target, string path, bool onlyTrusted, CancellationToken cancellationToken) =>
        visitor.InSlotAsync(() => ReadInSlotAsync(target, path, onlyTrusted, cancellationToken), cancellationToken);

    async Task<(WebAnswer Answer, bool Trusted)> ReadInSlotAsync(
        ServiceTarget target, string path, bool onlyTrusted, CancellationToken cancellationToken)
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
                    if (connection.MayProceed && (IsTrusted(connection) || !onlyTrusted))
                    {
                        return (
                            await AskAsync(connection, Page(target, path), either.Token).ConfigureAwait(false),
                            IsTrusted(connection));
                    }

                    answer = NotAsked(target, connection.Attempt);
                }
            }

            return (answer, false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (new() { Outcome = WebOutcome.TimedOut }, false);
        }
    }

    static async Task<WebAnswer> AskAsync(SecureConnection connection, Uri page, CancellationToken cancellationToken)
    {
        try
        {
            return await GateHttp.GetAsync(connection.Stream, page, cancellationToken).ConfigureAwait(false);
        }
        catch (TransportException ending)
        {
            return new() { Outcome = WebOutcome.Unreachable, Detail = ending.Observation.Title };
        }
    }

    /// <summary>Trusted by the verdict, or by a person who knows it; going on for diagnosis is not trust.</summary>
    static bool IsTrusted(SecureConnection connection) => connection is { MayProceed: true, Decision: TrustDecision.Proceed };

    static WebAnswer NotAsked(ServiceTarget target, ConnectionAttempt attempt) => attempt.Outcome switch
    {
        ConnectionOutcome.Untrusted =>
            new() { Outcome = WebOutcome.Untrusted, Detail = $"the certificate of {target.Host} is not trusted" },
        ConnectionOutcome.TimedOut => new() { Outcome = WebOutcome.TimedOut, Detail = attempt.Detail },
        _ => new() { Outcome = WebOutcome.Unreachable, Detail = attempt.Detail },
    };

    static Uri Page(ServiceTarget target, string path) =>
        new(new UriBuilder(Uri.UriSchemeHttps, target.Host, target.Port).Uri, path);
}
