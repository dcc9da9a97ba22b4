using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>A forbidden version of TLS is still spoken.</summary>
    public static readonly Finding OldVersionOffered = new("transport.tls.old-version-offered", Severity.Warning)
    {
        Title = "{subject} still speaks {versions}",
        Cause =
            "Versions before TLS 1.2 are switched on, beside current ones. They are broken and forbidden; "
            + "auditors and some clients refuse such servers.",
        Fix = "Switch {versions} off in the TLS settings of {host}.",
        Source = SourceReference.Rfc(8996, "4"),
    };
}
