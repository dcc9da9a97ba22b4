using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Client.Visits;

/// <summary>
/// One connection to one address: how it was secured, and what the service answered to a first harmless question.
/// </summary>
public sealed record ConnectionVisit
{
    /// <summary>The connection, the chain as sent, and the verdict.</summary>
    public required ConnectionAttempt Attempt { get; init; }

    /// <summary>What the service said of itself, or <see langword="null"/> where nothing was asked.</summary>
    public ServiceGreeting? Greeting { get; init; }

    /// <summary>What came of the connection in the end: a server may still end it with an alert when it is first asked.</summary>
    public ConnectionOutcome Outcome => Greeting?.Ended ?? Attempt.Outcome;

    /// <summary>Every observation of the connection and of the greeting.</summary>
    public IEnumerable<Observation> AllObservations =>
        Greeting is null ? Attempt.AllObservations : Attempt.AllObservations.Concat(Greeting.Observations);
}
