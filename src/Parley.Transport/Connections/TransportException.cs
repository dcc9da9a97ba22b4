using Parley.Diagnostics;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>
/// The server ended an established connection with an alert, such as TLS 1.3 does where it misses a client certificate:
/// the handshake is complete for the client before the server looks (RFC 8446, 4.4.2.4).
/// </summary>
public sealed class TransportException : IOException
{
    internal TransportException(ConnectionOutcome outcome, TlsAlert alert, Observation observation, Exception inner)
        : base($"The server ended the connection with the alert {alert.Name}.", inner)
    {
        Outcome = outcome;
        Alert = alert;
        Observation = observation;
    }

    /// <summary>What it means: a client certificate was required, or the alert speaks for itself.</summary>
    public ConnectionOutcome Outcome { get; }

    /// <summary>The alert.</summary>
    public TlsAlert Alert { get; }

    /// <summary>The finding, with its fix.</summary>
    public Observation Observation { get; }
}
