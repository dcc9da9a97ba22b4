using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The server ends the handshake with an alert.</summary>
    public static readonly Finding Alert = new("transport.tls.alert", Severity.Error)
    {
        Title = "{subject} ends the handshake with the alert {alert}",
        Cause = "The server's TLS library gave up and told so with {alert}. {meaning}",
        Fix =
            "Look into the log of the service on {host} for this moment. {remedy} Restart the service and run the check again.",
        Source = SourceReference.Rfc(8446, "6.2"),
    };
}
