using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Parley.Certificates.Judging;
using Parley.Certificates.Revocation;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Configuration.Hosts;
using Parley.Diagnostics;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;

namespace Parley.Client.Rules;

public sealed partial record ClientRules
{
    static readonly SourceReference NotReached = SourceReference.Own(
        "Where no connection comes about, a client's rules are not asked");

    // A report asks for each node more than once; forgotten with the visit.
    static readonly ConditionalWeakTable<NodeVisit, ConditionalWeakTable<ClientRules, ClientDecision>> Decided = [];

    /// <summary>What its user sees at one connection.</summary>
    public ClientOutcome OutcomeOf(ConnectionVisit visit) => Decide(visit).Outcome;

    /// <summary>What its users see at a node; see <see cref="Decide(NodeVisit)"/>.</summary>
    public ClientOutcome OutcomeOf(NodeVisit visit) => Decide(visit).Outcome;

    /// <summary>What its users see at a service with several nodes, by the same rule as for the addresses of one node.</summary>
    public ClientOutcome OutcomeOf(IEnumerable<NodeVisit> visits) => Decide(visits).Outcome;

    /// <summary>The verdict that it reaches on the same chain: by its own profile.</summary>
    public CertificateVerdict Judge(CertificateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return CertificateFaults.JudgedBy(this, verdict);
    }

    /// <summary>What it does with a server that shows this certificate; the connection itself is taken to be sound.</summary>
    public ClientDecision Decide(CertificateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Conclude(
            FaultsOf(verdict), verdict,
            verdict.Standard.Reference.IsNone ? "this server" : verdict.Standard.Reference.Name);
    }

    /// <summary>What it does at one connection.</summary>
    public ClientDecision Decide(ConnectionVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return Decide(visit, visit.Attempt.Request.Host);
    }

    /// <summary>
    /// What it does at a node: its addresses are tried until one is reached, so the best of the unreachable does not
    /// count, but among those reached the worst does, because some users get it.
    /// </summary>
    public ClientDecision Decide(NodeVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return Decided.GetOrCreateValue(visit).GetValue(this, rules => rules.DecideAnew(visit));
    }

    ClientDecision DecideAnew(NodeVisit visit)
    {
        var decision = Worst(visit.Connections.Select(connection => Decide(connection, visit.Target.Node)));
        if (decision.Question is not { } question)
            return decision;
        var isPhotoByAddress = visit.Target.Role == ServiceRole.Photos
            && ServerAddress.FormOf(visit.Target.Host) == HostForm.AddressLiteral;
        return decision with
        {
            Question = question with
            {
                Service = visit.Target.Role,
                Memory = isPhotoByAddress ? AnswersAboutPhotosByAddress.Value : question.Memory,
            },
        };
    }

    /// <summary>What it does at a service with several nodes, by the same rule as for the addresses of one node.</summary>
    public ClientDecision Decide(IEnumerable<NodeVisit> visits) => Worst(visits.Select(Decide));

    ClientDecision Decide(ConnectionVisit visit, string server) => visit switch
    {
        { Outcome: ConnectionOutcome.Secured or ConnectionOutcome.Untrusted, Attempt: { Verdict: { } verdict } attempt } =>
            AfterGreeting(Conclude(FaultsOf(verdict).AddRange(FaultsOf(attempt)), verdict, server), visit),
        // A client that must encrypt turns away from a server that will not.
        { Outcome: ConnectionOutcome.StartTlsNotOffered or ConnectionOutcome.StartTlsRefused } => new()
        {
            Outcome = ClientOutcome.Refuses, Because = CodesOf(visit), Reasons = TitlesOf(visit),
            Source = SourceReference.Rfc(7590, "3.1"),
        },
        _ => new()
        {
            Outcome = ClientOutcome.Unreachable,
            Because = CodesOf(visit),
            Reasons = TitlesOf(visit),
            Source = NotReached,
        },
    };

    /// <summary>
    /// A certificate that nobody minds is of no use at a server that does not do its work: what gives no sensible answer is as
    /// good as down, and where no user can log in the client turns away.
    /// </summary>
    static ClientDecision AfterGreeting(ClientDecision decision, ConnectionVisit visit)
    {
        if (decision.Outcome != ClientOutcome.Connects || visit.Greeting is not { } greeting
            || !greeting.Observations.Any(observation => observation.Severity == Severity.Error))
            return decision;
        return new()
        {
            Outcome = greeting.Observations.Any(observation => observation.Finding == ClientFindings.NoLoginMechanism)
                ? ClientOutcome.Refuses
                : ClientOutcome.Unreachable,
            Because = CodesOf(visit),
            Reasons = TitlesOf(visit),
            Source = NotReached,
        };
    }

    ImmutableArray<Reason> FaultsOf(CertificateVerdict verdict)
    {
        var judged = CertificateFaults.JudgedBy(this, verdict);
        return
        [
            .. CertificateFaults.Of(this, judged)
                .Select(fault => new Reason(When(fault.Kind), fault.Kind, fault.Code, fault.Words, IsSilent: false)),
            .. RevocationOf(judged),
        ];
    }

    IEnumerable<Reason> RevocationOf(CertificateVerdict judged)
    {
        foreach (var answer in judged.Best?.Revocation ?? [])
        {
            var outcome = Revocation.Value.Of(answer.Status);
            if (outcome == ClientOutcome.Connects)
                continue;
            var observed = judged.Observations.FirstOrDefault(observation => Says(observation, answer.Status));
            yield return new(
                new(outcome, Revocation.Source), FaultKind.Unsound, observed?.Finding.Code,
                observed?.Title ?? "it is not known whether the certificate was revoked",
                IsSilent: answer.Status != RevocationStatus.Revoked && !Revocation.Value.TellsOfMissingAnswer);
        }
    }

    static bool Says(Observation observation, RevocationStatus status) => status switch
    {
        RevocationStatus.Revoked => observation.Finding.Code == "cert.revocation.revoked",
        RevocationStatus.Unreachable => observation.Finding.Code is "cert.revocation.unreachable" or "cert.revocation.not-served",
        _ => observation.Severity > Severity.Note
            && observation.Finding.Code.StartsWith("cert.revocation.", StringComparison.Ordinal),
    };

    IEnumerable<Reason> FaultsOf(ConnectionAttempt attempt)
    {
        // Where our TLS library refused the certificate itself there is no session to connect with.
        if (!attempt.IsEstablished)
            yield return new(WhenUnsound, FaultKind.Unsound, null, "the TLS library refuses the certificate", IsSilent: false);
        if (attempt.Version < OldestTls.Value)
        {
            yield return new(
                new(ClientOutcome.Refuses, OldestTls.Source), FaultKind.Unsound, null,
                $"the server speaks {attempt.Version?.DisplayName}, and "
                    + $"{OldestTls.Value.DisplayName} is the oldest version allowed",
                IsSilent: false);
        }
    }

    ClientDecision Conclude(ImmutableArray<Reason> faults, CertificateVerdict verdict, string server)
    {
        // A stable order: among equals the fault that the judge puts first decides.
        var counting = faults.Where(fault => fault.Ruling.Value != ClientOutcome.Connects)
            .OrderByDescending(fault => fault.Ruling.Value).ToImmutableArray();
        if (counting is not [var deciding, ..])
            return new() { Outcome = ClientOutcome.Connects, Source = Trusts.Source };
        var outcome = deciding.Ruling.Value;
        return new()
        {
            Outcome = outcome,
            Question = outcome == ClientOutcome.Asks ? Ask(deciding, verdict, server) : null,
            Because = [.. counting.Select(fault => fault.Code ?? fault.Words)],
            Reasons = [.. counting.Select(fault => fault.Words)],
            IsSilent = outcome == ClientOutcome.Refuses && counting.All(fault => fault.Ruling.Value != outcome || fault.IsSilent),
            Source = deciding.Ruling.Source,
        };
    }

    ClientQuestion Ask(Reason fault, CertificateVerdict verdict, string server) => new()
    {
        Text = $"{FindingTemplate.Fill(Question.Value, name => name == "server" ? server : null)} {fault.Words}.",
        Server = server,
        Fault = fault.Kind,
        CertificateSha256 = verdict.Presented is [var leaf, ..] ? leaf.Sha256 : null,
        Memory = Answers.Value,
    };

    /// <summary>
    /// The decision that counts among several: the worst of those where the server was
    /// reached, because some users get it.
    /// </summary>
    public static ClientDecision Worst(IEnumerable<ClientDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ClientDecision? unreachable = null;
        ClientDecision? worst = null;
        foreach (var decision in decisions)
        {
            if (decision.Outcome == ClientOutcome.Unreachable)
                unreachable ??= decision;
            else if (worst is null || decision.Outcome > worst.Outcome)
                worst = decision;
        }

        return worst ?? unreachable
            ?? new()
            {
                Outcome = ClientOutcome.Unreachable,
                Because = ["no address is known"],
                Reasons = ["no address is known"],
                Source = NotReached,
            };
    }

    static ImmutableArray<string> CodesOf(ConnectionVisit visit) =>
        [.. Telling(visit).Select(observation => observation.Finding.Code)];

    static ImmutableArray<string> TitlesOf(ConnectionVisit visit) => [.. Telling(visit).Select(observation => observation.Title)];

    /// <summary>What was noticed of a connection that did not come about; its certificate is not what prevented it.</summary>
    static IEnumerable<Observation> Telling(ConnectionVisit visit) => visit.AllObservations.Where(observation =>
        observation.Severity == Severity.Error && !observation.Finding.Code.StartsWith("cert.", StringComparison.Ordinal));

    /// <summary>A fault with what the client does about it.</summary>
    sealed record Reason(Ruling<ClientOutcome> Ruling, FaultKind Kind, string? Code, string Words, bool IsSilent);
}
