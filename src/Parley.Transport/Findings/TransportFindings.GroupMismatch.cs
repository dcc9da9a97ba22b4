using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>No common group of key exchange.</summary>
    public static readonly Finding GroupMismatch = new("transport.tls.group-mismatch", Severity.Error)
    {
        Title = "{subject} exchanges keys only in {group}, which current clients do not have",
        Cause =
            "Version and cipher suites fit; but the server takes no group (curve) for the exchange of keys that clients of today "
            + "offer. It was set to {group} alone.",
        Fix =
            "Add X25519, P-256 and P-384 to the groups (curves) of {host}, or take the setting out; run the check again.",
        Source = SourceReference.Rfc(8422, "5.1.1"),
    };
}
