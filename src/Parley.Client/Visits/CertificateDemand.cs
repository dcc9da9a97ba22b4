using Parley.Client.Findings;
using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Client.Visits;

/// <summary>
/// Web servers that asked for a client certificate and refuse inside HTTP what they could have refused in the handshake.
/// </summary>
static class CertificateDemand
{
    /// <summary>
    /// Whether an answer is such a refusal: the first question is one that needs no certificate and no password.
    /// </summary>
    internal static bool IsIn(ServiceGreeting greeting) =>
        greeting.Summary is "HTTP 400" or "HTTP 403" or "HTTP 495" or "HTTP 496";

    /// <summary>The greeting in its place.</summary>
    internal static ServiceGreeting Of(ServiceTarget target, ServiceGreeting greeting) => new()
    {
        Summary = $"{greeting.Summary} without a client certificate",
        Understood = false,
        Software = greeting.Software,
        Ended = ConnectionOutcome.ClientCertificateRequired,
        Observations =
        [
            Observation.Of(ClientFindings.CertificateDemanded, target.Node,
                ("service", ServiceCatalogue.Of(target.Role).Title), ("answer", greeting.Summary),
                ("host", target.Host), ("port", target.Port)),
        ],
    };
}
