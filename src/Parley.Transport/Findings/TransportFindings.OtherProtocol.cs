using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>Another protocol instead of the one with STARTTLS.</summary>
    public static readonly Finding OtherProtocol = new("transport.starttls.other-protocol", Severity.Error)
    {
        Title = "{subject} speaks {spoken}, not {expected}",
        Cause =
            "{expected} in plain text was expected before TLS, and what came was: {firstBytes}. Another service "
            + "listens there, or, where it speaks TLS, the port is the one for TLS from the first byte.",
        Fix =
            "Publish the port on which {host} speaks {expected}; a port with TLS from the first byte belongs "
            + "under the record for direct TLS (XMPP: _xmpps-client, LDAP: _ldaps).",
        Source = SourceReference.Xep(368, "2"),
    };
}
