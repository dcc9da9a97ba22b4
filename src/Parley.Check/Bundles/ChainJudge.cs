using Parley.Certificates.Judging;
using Parley.Certificates.Trust;
using Parley.Transport.Connections;

namespace Parley.Check.Bundles;

/// <summary>Judges the chains of a bundle again, as the gate did when they were met.</summary>
sealed class ChainJudge(TrustStore trust, DateTimeOffset? at, CertificateJudge? judge = null)
{
    readonly CertificateJudge _judge = judge ?? new();

    /// <summary>The attempt with its verdicts, and with the outcome that follows from them.</summary>
    /// <param name="attempt">The attempt as it was met.</param>
    /// <param name="judgedAt">The moment at which it was judged then.</param>
    internal ConnectionAttempt Judge(ConnectionAttempt attempt, DateTimeOffset judgedAt)
    {
        var question = new JudgeRequest
        {
            Presented = attempt.Presented,
            Trust = trust,
            Reference = attempt.Request.Reference,
            Time = at ?? judgedAt,
            Revocation = attempt.Collected.Revocation,
        };
        var verdict = _judge.Judge(question);
        var completed = attempt.Collected.Issuers.IsEmpty
            ? null
            : _judge.Judge(question with { Trust = trust.With([], attempt.Collected.Issuers) });
        var judged = attempt with { Verdict = verdict, Completed = completed };
        // A handshake that broke stays broken, whatever its certificates are worth.
        return attempt.PresentedIn != ChainSource.Handshake
            ? judged
            : judged with
            {
                Outcome = verdict.Trusted ? ConnectionOutcome.Secured : ConnectionOutcome.Untrusted,
                Detail = verdict.Trusted ? null : verdict.FirstCause?.Finding.Code,
            };
    }
}
