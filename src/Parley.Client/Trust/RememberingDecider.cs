using System.Collections.Immutable;
using Parley.Transport.Connections;

namespace Parley.Client.Trust;

/// <summary>
/// Decides about servers of live sign-in: by the administrator's policy, by decisions made before, by asking. Keeps what is
/// to be kept. A file that cannot be read is never read as trust: everything is asked again, and nothing is written over it.
/// </summary>
public sealed class RememberingDecider : ITrustDecider, IDisposable
{
    readonly DecisionStore _store;
    readonly TrustPolicy _policy;
    readonly string _domain;
    readonly ITrustPrompt? _prompt;
    readonly TimeProvider _time;
    readonly Lock _lock = new();
    readonly SemaphoreSlim _oneQuestion = new(1);
    ImmutableArray<TrustDecisionRecord> _session = [];

    /// <summary>Makes a decider for one user's session.</summary>
    /// <param name="store">Where decisions are kept.</param>
    /// <param name="policy">The administrator's policy.</param>
    /// <param name="domain">The services domain of the user.</param>
    /// <param name="prompt">Asks; <see langword="null"/> where nobody can be asked.</param>
    /// <param name="time">The clock.</param>
    public RememberingDecider(DecisionStore store, TrustPolicy policy, string domain, ITrustPrompt? prompt, TimeProvider time)
    {
        _store = store;
        _policy = policy;
        _domain = domain;
        _prompt = prompt;
        _time = time;
    }

    /// <inheritdoc/>
    public async ValueTask<TrustDecision> DecideAsync(ConnectionAttempt attempt, CancellationToken cancellationToken)
    {
        var subject = TrustSubject.Of(attempt, _domain);
        if (Answer(Evaluate(subject)) is { } known)
            return known;

        // Ten connections to one server are one question: whoever waited looks again at what was answered meanwhile.
        await _oneQuestion.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var evaluation = Evaluate(subject);
            return Answer(evaluation) ?? await AskAsync(subject, evaluation, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneQuestion.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneQuestion.Dispose();

    TrustEvaluation Evaluate(TrustSubject subject)
    {
        ImmutableArray<TrustDecisionRecord> session;
        lock (_lock)
            session = _session;
        var kept = _store.Read() is { Fault: null } read ? read.Decisions : [];
        return TrustEvaluator.Evaluate(subject, [.. session, .. kept], _policy, _time.GetUtcNow());
    }

    TrustDecision? Answer(TrustEvaluation evaluation) => evaluation.Answer switch
    {
        TrustStanding.Accepted => TrustDecision.Proceed,
        TrustStanding.Forbidden => TrustDecision.Stop,
        _ => _prompt is null ? TrustDecision.Stop : null,
    };

    async Task<TrustDecision> AskAsync(TrustSubject subject, TrustEvaluation evaluation, CancellationToken cancellationToken)
    {
        switch (await _prompt!.AskAsync(subject, evaluation, cancellationToken).ConfigureAwait(false)) // without one there is an answer before
        {
            case TrustAnswer.Once:
                return TrustDecision.Proceed;
            case TrustAnswer.ForSession:
                lock (_lock)
                    _session = _session.Add(TrustDecisions.Make(subject, _time.GetUtcNow(), DateTimeOffset.MaxValue));
                return TrustDecision.Proceed;
            case TrustAnswer.Until until:
                var now = _time.GetUtcNow();
                var decision = TrustDecisions.Make(subject, now, TrustDecisions.Latest(until.Date, now, _policy));
                if (await _store.AddAsync(decision, cancellationToken).ConfigureAwait(false) is not null)
                {
                    // What cannot be kept counts for the session: the person did answer.
                    lock (_lock)
                        _session = _session.Add(decision);
                }

                return TrustDecision.Proceed;
            default:
                return TrustDecision.Stop;
        }
    }
}
