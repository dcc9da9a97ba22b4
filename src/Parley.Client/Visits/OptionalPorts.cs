using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Client.Visits;

/// <summary>
/// Grades what is met at ports that a deployment may do without: a closed one is no fault, and one for
/// phones with certificates neither.
/// </summary>
static class OptionalPorts
{
    /// <summary>Whether a visit shows that the port is not offered: no address took a connection.</summary>
    internal static bool IsAbsent(NodeVisit visit) =>
        visit.Target.IsOptional && visit.Connections.All(connection => connection.Attempt.Stage == ConnectionStage.Dial);

    /// <summary>The connections, with the demand for a certificate of the client graded as a note.</summary>
    internal static ImmutableArray<ConnectionVisit> Grade(ServiceTarget target, ImmutableArray<ConnectionVisit> connections) =>
        target.IsOptional ? [.. connections.Select(AsNoteWhereForOthers)] : connections;

    static ConnectionVisit AsNoteWhereForOthers(ConnectionVisit connection) =>
        connection.Outcome != ConnectionOutcome.ClientCertificateRequired
            ? connection
            : connection with
            {
                Attempt = connection.Attempt with { Observations = AsNotes(connection.Attempt.Observations) },
                Greeting = connection.Greeting is { } greeting
                    ? greeting with { Observations = AsNotes(greeting.Observations) }
                    : null,
            };

    static ImmutableArray<Observation> AsNotes(ImmutableArray<Observation> observations) =>
        [.. observations.Select(observation => observation with { Severity = Severity.Note })];
}
