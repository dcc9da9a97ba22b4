using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>Keys are exchanged only in a group that not all clients have.</summary>
    public static readonly Finding UncommonGroup = new("transport.tls.uncommon-group", Severity.Warning)
    {
        Title = "{subject} exchanges keys in {group} only",
        Cause =
            "The server takes none of x25519, secp256r1 and secp384r1, which all clients have, and insists on {group}. Parley has "
            + "it; the libraries of Windows, Android and others do not offer it unless they are told to, and fail with "
            + "handshake_failure.",
        Fix =
            "Add X25519, P-256 and P-384 to the groups (curves) of {host}, or take the setting out; run the check again.",
        Source = SourceReference.Rfc(8446, "9.1"),
    };
}
