using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The service refuses the stream, before TLS or inside it.</summary>
    public static readonly Finding ServiceRefused = new("transport.stream.service-refused", Severity.Error)
    {
        Title = "{subject} refuses the service for {name}: {condition}",
        Cause =
            "The server speaks {expected} and ends the conversation with {condition} {message}. "
            + "host-unknown means that it does not serve the domain: the DNS record leads to the wrong server, or "
            + "the domain is not configured there.",
        Fix =
            "Configure {name} as a domain of the server on {host}, or let the DNS record of {name} lead to the "
            + "server that has it.",
        Source = SourceReference.Rfc(6120, "4.9.3"),
    };
}
