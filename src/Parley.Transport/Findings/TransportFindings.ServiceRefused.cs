using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The service refuses the stream, before TLS or inside it.</summary>
    public static readonly Finding ServiceRefused = new("transport.stream.service-refused", Severity.Error)
    {
        Title = "{subject} refuses the service for {name}: {condition}",
        Cause =
            "The server speaks {expected} and ends the conversation with {condition} {message}. {meaning}",
        Fix = "{remedy}",
        Source = SourceReference.Rfc(6120, "4.9.3"),
    };
}
