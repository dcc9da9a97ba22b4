using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Client.Visits;
using Parley.Transport.Connections;

namespace Parley.Client.Rules;

/// <summary>A client as data: what it does with a verdict. The outcome is a function of verdict and rules, nothing else.</summary>
public sealed record ClientRules
{
    /// <summary>The word for the client on the command line and in JSON, in kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>The client's name in reports.</summary>
    public required string Title { get; init; }

    /// <summary>The services that it uses.</summary>
    public required Ruling<ImmutableArray<ServiceRole>> Uses { get; init; }

    /// <summary>Whose rules of identity it follows.</summary>
    public required Ruling<IdentityMode> Identity { get; init; }

    /// <summary>What it does with a certificate that it cannot trust.</summary>
    public required Ruling<UntrustedCertificate> WhenUntrusted { get; init; }

    /// <summary>What it does where it does not learn that a certificate is good.</summary>
    public required Ruling<RevocationConduct> Revocation { get; init; }

    /// <summary>Whether the client uses a service.</summary>
    public bool UsesService(ServiceRole role) => Uses.Value.Contains(role);

    /// <summary>What the user sees at one connection.</summary>
    public ClientOutcome OutcomeOf(ConnectionVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return visit switch
        {
            { Outcome: ConnectionOutcome.Secured or ConnectionOutcome.Untrusted, Attempt.Verdict: { } verdict } =>
                Worse(OutcomeOf(verdict, visit.Attempt.IsEstablished), OutcomeOfRevocation(verdict)),
            // A client that must encrypt turns away from a server that will not.
            { Outcome: ConnectionOutcome.StartTlsNotOffered or ConnectionOutcome.StartTlsRefused } => ClientOutcome.Refuses,
            _ => ClientOutcome.Unreachable,
        };
    }

    /// <summary>
    /// What users see at a node: its addresses are tried until one is reached, so the best of the unreachable does not
    /// count, but among those reached the worst does, because some users get it.
    /// </summary>
    public ClientOutcome OutcomeOf(NodeVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return Worst(visit.Connections.Select(OutcomeOf));
    }

    /// <summary>What users see at a service with several nodes, by the same rule as for the addresses of one node.</summary>
    public ClientOutcome OutcomeOf(IEnumerable<NodeVisit> visits) => Worst(visits.Select(OutcomeOf));

    // Where our TLS library refused the certificate itself there is no session to connect with.
    ClientOutcome OutcomeOf(CertificateVerdict verdict, bool isEstablished) =>
        isEstablished && verdict.ChainTrusted && verdict.Identity(Identity.Value).Matches ? ClientOutcome.Connects
        : WhenUntrusted.Value == UntrustedCertificate.Asks ? ClientOutcome.Asks
        : ClientOutcome.Refuses;

    /// <summary>No client asks its user about a certificate that it knows to be revoked.</summary>
    ClientOutcome OutcomeOfRevocation(CertificateVerdict verdict) =>
        verdict.Best is not { Revocation: [_, ..] answers } ? ClientOutcome.Connects : answers.Max(answer => Revocation.Value.Of(answer.Status));

    static ClientOutcome Worse(ClientOutcome one, ClientOutcome other) => one > other ? one : other;

    static ClientOutcome Worst(IEnumerable<ClientOutcome> outcomes) =>
        outcomes.Where(outcome => outcome != ClientOutcome.Unreachable)
            .Select(outcome => (ClientOutcome?)outcome)
            .Max() ?? ClientOutcome.Unreachable;
}
