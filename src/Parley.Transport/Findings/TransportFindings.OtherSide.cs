using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The XMPP port of servers where that of clients was expected, or the reverse.</summary>
    public static readonly Finding OtherSide = new("transport.stream.other-side", Severity.Error)
    {
        Title = "{subject} is the port for {spoken}, not for {expected}",
        Cause =
            "The server opens its stream with the namespace {namespace}: it speaks XMPP here with {spoken}. The "
            + "record or the setting that leads {expected} to this port names the wrong one.",
        Fix =
            "Publish the port on which {host} serves {expected}: as a rule {usual}.",
        Source = SourceReference.Rfc(6120, "4.8.2"),
    };
}
